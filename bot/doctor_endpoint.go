package bot

import (
	"context"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/tidwall/gjson"

	"footnote/knowledge/legible"
)

// information is where the endpoint's URL and the public key stand.
const information = portal + ", General Information, "

// endpoint finds out which way commands and presses come, and whether that leads here.
func (d *doctor) endpoint(ctx context.Context, app gjson.Result) {
	address, ours := text(app.Get("interactions_endpoint_url")), d.bot.config.HTTPAddr
	switch {
	case address == "" && ours == "":
		d.say("interactions", "they come over the gateway")
	case address == "" && d.bot.config.NoGateway:
		d.need("interactions", "Discord sends them over the gateway, which is switched off here", information+"enter the address that leads to FOOTNOTE_HTTP_ADDR under Interactions Endpoint URL, or start without --no-gateway")
	case address == "":
		d.need("interactions", "they come over the gateway, and none to FOOTNOTE_HTTP_ADDR", information+"enter the address that leads there under Interactions Endpoint URL, or leave FOOTNOTE_HTTP_ADDR out")
	case ours == "":
		d.reach(ctx, address, "; this program takes mentions and direct messages alone")
	case !strings.EqualFold(text(app.Get("verify_key")), hex.EncodeToString(d.bot.key)):
		d.need("interactions", "DISCORD_PUBLIC_KEY is not the key of this application, so all that Discord sends is refused", information+"copy the Public Key")
	default:
		d.reach(ctx, address, "")
	}
}

// reach finds out whether the endpoint's URL leads to something that refuses what Discord
// has not signed, which Footnote does. Of that it says something more.
func (d *doctor) reach(ctx context.Context, address, more string) {
	ctx, cancel := context.WithTimeout(ctx, greeting)
	defer cancel()
	status, err := d.unsigned(ctx, address)
	switch {
	case errors.As(err, new(*tls.CertificateVerificationError)):
		d.need("interactions", fmt.Sprintf("they come over HTTP to %s, whose certificate is not trusted (%s)", address, legible.Line(err.Error())), "give the balancer one that everybody trusts, with the whole chain")
	case err != nil:
		d.need("interactions", fmt.Sprintf("they come over HTTP to %s, which does not answer from here (%s)", address, legible.Line(err.Error())), "start a program with FOOTNOTE_HTTP_ADDR and DISCORD_PUBLIC_KEY, and see that the address leads there, or "+information+"remove it")
	case status != http.StatusUnauthorized:
		d.need("interactions", fmt.Sprintf("they come over HTTP to %s, which answers %d to what Discord has not signed, and not 401", address, status), "see that the address leads to FOOTNOTE_HTTP_ADDR and ends in /interactions; Discord removes one that takes what it has not signed")
	default:
		d.say("interactions", fmt.Sprintf("they come over HTTP to %s, which refuses what Discord has not signed%s", address, more))
	}
}

// unsigned sends what Discord would, without its signature, and returns the status that
// comes back.
func (d *doctor) unsigned(ctx context.Context, address string) (status int, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(`{"id":"1","type":1}`))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Signature-Ed25519", strings.Repeat("0", 128))
	req.Header.Set("X-Signature-Timestamp", fmt.Sprint(time.Now().Unix()))
	transport := http.DefaultTransport.(*http.Transport).Clone()
	defer transport.CloseIdleConnections()
	if d.bot.config.dial != nil {
		transport.DialContext = d.bot.config.dial
	}
	res, err := transport.RoundTrip(req) // which follows no redirect, as Discord does not
	if err != nil {
		return 0, err
	}
	return res.StatusCode, res.Body.Close()
}
