package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Opcodes of the gateway.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11
)

// intents are what mentions and direct messages need; interactions need none,
// and none of these is privileged.
const intents = discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// usualInterval is what Discord asks for; it serves where HELLO does not say.
const usualInterval = 41250 * time.Millisecond

// receive acts on one packet. Any of them may come at any time.
func (c *connection) receive(ctx context.Context, e discordgo.Event, handle handler) error {
	switch e.Operation {
	case opDispatch:
		c.dispatched(e)
		handle(ctx, e.Type, e.RawData)
	case opHeartbeat:
		return c.sendHeartbeat()
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		var resumable bool
		json.Unmarshal(e.RawData, &resumable) // anything but true is no
		return invalidSession(resumable)
	case opHello:
		return c.hello(e.RawData)
	case opHeartbeatACK:
		c.acknowledged()
	}
	return nil
}

// hello starts the heartbeat, the first at a random time as Discord asks, and
// starts or resumes a session.
func (c *connection) hello(raw json.RawMessage) error {
	if c.interval > 0 {
		return nil
	}
	var d struct {
		Interval float64 `json:"heartbeat_interval"`
	}
	json.Unmarshal(raw, &d)
	c.interval = time.Duration(d.Interval * float64(time.Millisecond))
	if c.interval <= 0 {
		c.interval = usualInterval
	}
	c.beat.Reset(between(0, c.interval))
	c.deadline.Reset(c.g.timing.ready)
	if c.g.session.id != "" {
		return c.resume()
	}
	return c.identify()
}

func (c *connection) identify() error {
	c.g.identified = time.Now()
	return c.send(opIdentify, discordgo.Identify{
		Token:          c.g.token,
		Intents:        intents,
		LargeThreshold: 50, // Discord's default
		Properties:     discordgo.IdentifyProperties{OS: runtime.GOOS, Browser: "footnote", Device: "footnote"},
		Presence:       discordgo.GatewayStatusUpdate{Status: string(discordgo.StatusOnline)},
	})
}

func (c *connection) resume() error {
	return c.send(opResume, map[string]any{
		"token": c.g.token, "session_id": c.g.session.id, "seq": c.g.session.seq,
	})
}

// dispatched keeps what is needed to resume.
func (c *connection) dispatched(e discordgo.Event) {
	if e.Sequence > 0 {
		c.g.session.seq = e.Sequence
	}
	switch e.Type {
	case "READY":
		var d struct {
			ID  string `json:"session_id"`
			URL string `json:"resume_gateway_url"`
		}
		if err := json.Unmarshal(e.RawData, &d); err != nil {
			c.g.log.Warn("reading READY", "err", err)
		}
		c.g.session.id, c.g.session.url = d.ID, d.URL
	case "RESUMED":
	default:
		return
	}
	c.up = true
	c.deadline.Stop()
	c.g.session.failures = 0
	c.g.pulse.beat(c.interval)
	c.g.log.Info("connected to Discord", "event", e.Type)
}

// send writes one packet, within the time Discord would wait for it.
func (c *connection) send(op int, d any) error {
	c.ws.SetWriteDeadline(time.Now().Add(c.g.timing.connect))
	if err := c.ws.WriteJSON(map[string]any{"op": op, "d": d}); err != nil {
		return fmt.Errorf("%w: %w", errWriting, err)
	}
	return nil
}
