package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// identification is the d of IDENTIFY and of RESUME.
type identification struct {
	Token     string `json:"token"`
	Intents   *int64 `json:"intents"`
	Shard     [2]int `json:"shard"` // {0, 1} unless set
	SessionID string `json:"session_id"`
	Seq       int64  `json:"seq"`
}

// begin starts a session or takes one up, or says why not.
func (c *Conn) begin(p Packet) {
	id := identification{Shard: [2]int{0, 1}}
	err := json.Unmarshal(p.Data, &id)
	switch code, reason := c.admit(p.Op, id, err); code {
	case 0:
	case OpInvalidSession:
		if reason != "" {
			c.s.blame(Violation{Path: "gateway", Message: reason})
		}
		c.Send(OpInvalidSession, false)
	case 4011:
		c.s.end(c, outgoing{last: true, code: code})
	default:
		c.misuse(code, "%s", reason)
	}
}

// admit starts a session or takes one up. It returns the close code that the
// attempt has earned instead, or OpInvalidSession, with the rule that is broken.
func (c *Conn) admit(op int, id identification, err error) (code int, reason string) {
	const privileged = int64(discordgo.IntentsAll &^ discordgo.IntentsAllWithoutPrivileged)
	x := c.s.gateway.sessions[id.SessionID]
	switch {
	case err != nil:
		return 4002, "Error while decoding payload."
	case c.session != nil:
		return 4005, "Already authenticated."
	case strings.TrimPrefix(id.Token, "Bot ") != c.s.Token:
		return 4004, "Authentication failed."
	case op == OpResume && x == nil:
		return OpInvalidSession, "" // it may have been forgotten
	case op == OpResume && (id.Seq < 0 || id.Seq > x.seq):
		return 4007, "Invalid seq."
	case op == OpResume:
		c.s.takeUp(c, x, id.Seq)
		return 0, ""
	case id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]:
		return 4010, "Invalid shard."
	case id.Intents == nil || *id.Intents < 0 || *id.Intents >= 1<<26:
		return 4013, "Invalid intent(s)."
	case *id.Intents&privileged != 0:
		return 4014, "Disallowed intent(s)."
	}
	if id.Shard[1] < c.s.gateway.sharding.Least {
		return 4011, "" // the bot could not know
	}
	if reason := c.s.gateway.spend(id.Shard[0], c.s.opt.IdentifyEvery); reason != "" {
		return OpInvalidSession, reason
	}
	c.s.start(c, id)
	return 0, ""
}

// spend counts an IDENTIFY against session_start_limit and max_concurrency, and
// says why it comes too soon.
func (g *gateway) spend(shard int, apart time.Duration) (reason string) {
	bucket := shard % g.sharding.Concurrency
	since := time.Since(g.identified[bucket])
	g.identified[bucket] = time.Now()
	g.refill()
	switch {
	case since < apart:
		return fmt.Sprintf("IDENTIFY of shard %d %v after the last one of its bucket", shard, since)
	case g.starts.Remaining <= 0:
		return "session_start_limit is used up: Discord resets the token"
	}
	g.starts.Remaining--
	return ""
}

// refill gives all starts back when it is time.
func (g *gateway) refill() {
	if !time.Now().Before(g.reset) {
		g.starts.Remaining, g.reset = g.starts.Total, time.Now().Add(24*time.Hour)
	}
}
