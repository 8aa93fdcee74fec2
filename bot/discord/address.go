package discord

import (
	"fmt"
	"net"
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/net/publicsuffix"
)

// maxAddress is the longest address of the gateway, in bytes.
const maxAddress = 2048

// gatewayURL adds what Discord wants to know to an address of the gateway.
func gatewayURL(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || len(address) > maxAddress || u.Hostname() == "" || u.User != nil || u.Scheme != "ws" && u.Scheme != "wss" {
		return nil, fmt.Errorf("connecting to the gateway: %q is no address of a websocket", gist(address))
	}
	u.RawQuery, u.Fragment = url.Values{"v": {discordgo.APIVersion}, "encoding": {"json"}}.Encode(), ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u, nil
}

// mayFollow reports whether a session, and with it the token, may go from one address of
// the gateway to another that was named there: as well encrypted, and in the same domain.
func mayFollow(from *url.URL, address string) bool {
	to, err := gatewayURL(address)
	if err != nil || from.Scheme == "wss" && to.Scheme != "wss" {
		return false
	}
	return domain(from.Hostname()) == domain(to.Hostname())
}

// domain returns the part of a host's name that belongs to somebody, such as discord.gg.
func domain(host string) string {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if net.ParseIP(host) != nil {
		return host
	}
	if own, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return own
	}
	return host
}

// warnOfPlain says so where the token would travel for everybody to read.
func (c Config) warnOfPlain(to *url.URL) {
	encrypted := to.Scheme == "https" || to.Scheme == "wss"
	if host := to.Hostname(); !encrypted && host != "localhost" && !net.ParseIP(host).IsLoopback() {
		c.Log.Warn("the bot's token travels unencrypted; use https and wss, or keep the proxy on this machine", "to", to.Scheme+"://"+gist(to.Host))
	}
}
