package discord

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// newTransport returns what carries requests to the API of the settings. It
// speaks HTTP/1.1 only: there each request has a connection to itself, so one
// that hangs does not take the others, nor its own retry, down with it.
func newTransport(c Config) (http.RoundTripper, error) {
	if c.APIURL == "" {
		c.APIURL = discordgo.EndpointDiscord
	}
	base, err := url.Parse(c.APIURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, fmt.Errorf("reading DISCORD_API_URL: not an address like https://discord.com")
	}
	c.warnOfPlain(base)
	var only http.Protocols
	only.SetHTTP1(true)
	return &rebase{base, &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		DialContext:         c.Dial,
		Protocols:           &only,
		TLSHandshakeTimeout: c.Timing.Connect,
		MaxIdleConns:        c.AtOnce,
		MaxIdleConnsPerHost: c.AtOnce,
		IdleConnTimeout:     90 * time.Second,
	}}, nil
}

// rebase sends every request to another host than discord.com. It is the only
// place that knows DISCORD_API_URL.
type rebase struct {
	base *url.URL
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (b *rebase) RoundTrip(req *http.Request) (*http.Response, error) {
	to := req.Clone(req.Context()) // the caller's must not change
	to.URL.Scheme, to.URL.Host, to.Host = b.base.Scheme, b.base.Host, ""
	to.URL.Path = strings.TrimSuffix(b.base.Path, "/") + to.URL.Path
	return b.next.RoundTrip(to)
}
