package discord

import (
	"encoding/json"
	"runtime"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// intents are what mentions and direct messages need; interactions need none,
// and none of these is privileged.
const intents = discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// receive acts on one packet. Any of them may come at any time.
func (c *connection) receive(e discordgo.Event, handle Handler) error {
	switch e.Operation {
	case opDispatch:
		if e.Type == "READY" && !isReady(e.RawData) {
			return nil // the deadline for READY goes on
		}
		err := c.dispatched(e)
		handle(e.Type, e.RawData)
		return err
	case opHeartbeat:
		return c.sendHeartbeat()
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		return invalidSession(string(e.RawData) == "true") // anything else is no
	case opHello:
		return c.hello(e.RawData)
	case opHeartbeatACK:
		return c.acknowledged()
	}
	return nil
}

// hello starts the heartbeat, the first at a random time as Discord asks, and
// starts or resumes a session.
func (c *connection) hello(raw json.RawMessage) error {
	if c.interval > 0 {
		return nil
	}
	c.interval = interval(raw)
	c.beat.Reset(between(0, c.interval))
	c.deadline.Reset(c.g.config.Timing.Ready)
	if c.g.session.id != "" {
		return c.resume()
	}
	return c.identify()
}

func (c *connection) identify() error {
	c.g.identified = true
	defer c.g.endTurn(true)
	return c.send(opIdentify, discordgo.Identify{
		Token:          c.g.config.Token,
		Intents:        intents,
		LargeThreshold: 50, // Discord's default
		Properties:     discordgo.IdentifyProperties{OS: runtime.GOOS, Browser: "footnote", Device: "footnote"},
		Shard:          c.g.sharding(),
		Presence:       discordgo.GatewayStatusUpdate{Status: string(discordgo.StatusOnline)},
	})
}

// sharding is what IDENTIFY says of shards, nil for the only one.
func (g *Gateway) sharding() *[2]int {
	if g.shards == 1 {
		return nil
	}
	return &[2]int{g.shard, g.shards}
}

func (c *connection) resume() error {
	return c.send(opResume, map[string]any{
		"token": c.g.config.Token, "session_id": c.g.session.id, "seq": c.g.session.seq,
	})
}

// dispatched keeps what is needed to resume.
func (c *connection) dispatched(e discordgo.Event) error {
	if e.Sequence > 0 {
		c.g.session.seq = e.Sequence
	}
	switch e.Type {
	case "READY":
		c.g.session.id = gjson.GetBytes(e.RawData, "session_id").String()
		c.g.session.url = c.resumeURL(e.RawData)
	case "RESUMED":
	default:
		return nil
	}
	c.up = true
	once(c.g.up)
	c.deadline.Stop()
	c.g.config.Log.Info("connected to Discord", "event", e.Type)
	return c.heard()
}

// isReady reports whether a READY names the session and the bot; nothing can be done
// with one that does not.
func isReady(raw json.RawMessage) bool {
	for _, path := range []string{"session_id", "user.id"} {
		if id := gjson.GetBytes(raw, path); id.Type != gjson.String || id.Str == "" {
			return false
		}
	}
	return true
}

// resumeURL returns where READY says that the session can be resumed, "" where it may not
// be followed: then that is where sessions are started.
func (c *connection) resumeURL(raw json.RawMessage) string {
	address := gjson.GetBytes(raw, "resume_gateway_url").Str
	if address == "" || mayFollow(c.url, address) {
		return address
	}
	c.g.config.Log.Warn("not following Discord's address for resuming: it is less safe than the gateway's own", "address", gist(address))
	return ""
}
