package discord

import (
	"context"
	"fmt"

	"github.com/bwmarrin/discordgo"
)

// greet asks where the gateway is, connects and waits for HELLO, which costs no
// session start. It returns what Discord said about the gateway.
func (g *Gateway) greet(ctx context.Context) (*discordgo.GatewayBotResponse, error) {
	where, err := g.lobby.where(ctx)
	if err != nil {
		return nil, err
	}
	c, err := g.dial(ctx, where.URL)
	if err != nil {
		return nil, err
	}
	c.deadline.Stop()
	go c.read()
	defer c.ws.Close()
	defer close(c.over)
	ctx, cancel := context.WithTimeout(ctx, g.config.Timing.Hello)
	defer cancel()
	select {
	case p := <-c.packets:
		if p.err == nil && p.event.Operation != opHello {
			p.err = fmt.Errorf("connecting to the gateway: opcode %d instead of HELLO", p.event.Operation)
		}
		return &where, p.err
	case <-ctx.Done():
		return &where, errNoHello
	}
}
