package discord

import (
	"encoding/json"
	"math"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// Numbers from outside may be negative, endless or texts. They are held to what Discord
// can mean.
const (
	minInterval = time.Second // between heartbeats; Discord asks for 41.25 s
	maxInterval = 10 * time.Minute
	maxStarts   = 1_000_000 // sessions a day; the largest bots have some thousands
	maxWait     = 24 * time.Hour
)

// MaxShards bounds how many shards there can be: the largest bots have fewer.
const MaxShards = 16_384

// usualInterval is what Discord asks for; it serves where HELLO does not say.
const usualInterval = 41250 * time.Millisecond

// within returns n between two bounds, and the lower one where it is no number.
func within(n, low, high float64) float64 {
	if math.IsNaN(n) {
		return low
	}
	return max(low, min(n, high))
}

// seconds converts what Discord counts in seconds.
func seconds(n float64) time.Duration {
	return time.Duration(within(n, 0, maxWait.Seconds()) * float64(time.Second))
}

// interval reads how far apart heartbeats are.
func interval(hello json.RawMessage) time.Duration {
	ms := gjson.GetBytes(hello, "heartbeat_interval").Float()
	if !(ms > 0) {
		return usualInterval
	}
	return time.Duration(within(ms, float64(minInterval/time.Millisecond), float64(maxInterval/time.Millisecond)) * float64(time.Millisecond))
}

// gatewayIn reads where the gateway is and how many sessions may be started.
func gatewayIn(answer json.RawMessage) *discordgo.GatewayBotResponse {
	said := gjson.ParseBytes(answer)
	count := func(path string, most float64) int { return int(within(said.Get(path).Float(), 0, most)) }
	where := &discordgo.GatewayBotResponse{URL: said.Get("url").Str, Shards: count("shards", MaxShards)}
	limit := &where.SessionStartLimit
	limit.Total = count("session_start_limit.total", maxStarts)
	limit.Remaining = count("session_start_limit.remaining", float64(limit.Total))
	limit.ResetAfter = count("session_start_limit.reset_after", float64(maxWait/time.Millisecond))
	limit.MaxConcurrency = count("session_start_limit.max_concurrency", MaxShards) // more mean nothing
	return where
}
