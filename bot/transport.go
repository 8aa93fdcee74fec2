package bot

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// dialer opens connections, as in net.Dialer.
type dialer func(ctx context.Context, network, address string) (net.Conn, error)

// transport speaks HTTP/1.1 only: there each request has a connection to itself,
// so one that hangs does not take the others, nor its own retry, down with it.
func (r *rest) transport() *http.Transport {
	var only http.Protocols
	only.SetHTTP1(true)
	return &http.Transport{
		Proxy:               r.proxy,
		DialContext:         r.dial,
		Protocols:           &only,
		TLSHandshakeTimeout: r.timing.connect,
		MaxIdleConns:        maxIdle,
		MaxIdleConnsPerHost: maxIdle,
		IdleConnTimeout:     90 * time.Second,
	}
}

// maxIdle keeps a connection open for each event that is worked on at once.
const maxIdle = maxWorking

// rebase sends every request to another host than discord.com. It is the only
// place that knows DISCORD_API_URL.
type rebase struct {
	base *url.URL
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (b *rebase) RoundTrip(req *http.Request) (*http.Response, error) {
	to := *req.URL
	to.Scheme, to.Host = b.base.Scheme, b.base.Host
	to.Path = strings.TrimSuffix(b.base.Path, "/") + to.Path
	req = req.WithContext(req.Context()) // a copy: the caller's must not change
	req.URL, req.Host = &to, ""
	return b.next.RoundTrip(req)
}
