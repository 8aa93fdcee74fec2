package bot

import (
	"context"
	"fmt"
	"net/http"
)

// token finds out who the bot is.
func (d *doctor) token(ctx context.Context) (ok bool) {
	var user struct{ ID, Username string }
	err := d.bot.rest.do(ctx, http.MethodGet, "/users/@me", nil, &user)
	if e := asAPIError(err); e != nil && e.Status == http.StatusUnauthorized {
		err = wrongToken(e.Status)
	}
	if err != nil {
		d.fail("token", err)
		return false
	}
	d.say("token", fmt.Sprintf("the bot is %s (%s)", user.Username, user.ID))
	return true
}

// gateway finds out whether a session could be started.
func (d *doctor) gateway(ctx context.Context) {
	info, err := d.bot.rest.gateway(ctx, d.bot.gateway.timing.connect)
	if err == nil {
		err = d.bot.gateway.greet(ctx, info.URL)
	}
	if err != nil {
		d.fail("gateway", err)
		return
	}
	d.say("gateway", info.URL+" answers")
	if info.Shards > 1 {
		d.need("servers", fmt.Sprintf("Discord advises %d connections", info.Shards), "Footnote has one, which serves 2500 servers; run a gateway proxy that shards")
	}
	limit := info.SessionStartLimit
	text := fmt.Sprintf("%d of %d left today", limit.Remaining, limit.Total)
	if limit.Total > 0 && limit.Remaining <= limit.Total/10 {
		d.need("session starts", text, "find out what restarts the bot so often; beyond the limit Discord resets the token")
		return
	}
	d.say("session starts", text)
}

// greet connects and waits for HELLO, which costs no session start.
func (g *gateway) greet(ctx context.Context, address string) error {
	c, err := g.dial(ctx, address)
	if err != nil {
		return err
	}
	c.deadline.Stop()
	go c.read()
	defer c.ws.Close()
	defer close(c.over)
	ctx, cancel := context.WithTimeout(ctx, g.timing.hello)
	defer cancel()
	select {
	case p := <-c.packets:
		if p.err == nil && p.event.Operation != opHello {
			p.err = fmt.Errorf("connecting to the gateway: opcode %d instead of HELLO", p.event.Operation)
		}
		return p.err
	case <-ctx.Done():
		return errNoHello
	}
}
