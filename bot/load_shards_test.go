package bot

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
)

// BenchmarkIdleShards measures what a shard costs that nobody asks on: memory, and
// processor time for the heartbeats. They come every second, and the result is what an
// hour of Discord's takes. Run it with -benchtime=1x.
func BenchmarkIdleShards(b *testing.B) {
	for _, shards := range []int{1, 64, 256} {
		b.Run(fmt.Sprintf("shards=%d", shards), func(b *testing.B) {
			const beats = 20
			f := &flood{Server: dt.New(b, dt.Options{Heartbeat: time.Second, Sharding: dt.Sharding{Recommended: shards, Concurrency: shards}})}
			bot := startProcessOf(b, f, "shards")
			if _, err := f.WaitCounts(b.Context(), func(n dt.Counts) bool { return n.Open == shards }); err != nil {
				b.Fatal(err)
			}
			after := func(n int) {
				if _, err := f.WaitCounts(b.Context(), func(c dt.Counts) bool { return c.Heartbeats >= n*shards }); err != nil {
					b.Fatal(err)
				}
			}
			after(5) // the pack is loaded, and the commands are registered
			before := bot.spent()
			for range b.N {
				after(5 + beats)
			}
			spent := (bot.spent() - before).Seconds() / (beats * float64(shards))
			b.ReportMetric(spent*1e6, "cpu-us/beat")
			b.ReportMetric(spent*1e3*3600/41.25, "cpu-ms/shard-hour")
			used, resident := bot.memory()
			b.ReportMetric(float64(used)/(1<<20), "heap-MB")
			b.ReportMetric(float64(resident)/(1<<20), "resident-MB")
		})
	}
}

// BenchmarkOthersTalk measures what a message costs that is not for the bot. Discord sends
// all of a server's.
func BenchmarkOthersTalk(b *testing.B) {
	srv := dt.New(b, dt.Options{})
	bot, err := New(Config{Token: "secret", Router: embedded(b)})
	if err != nil {
		b.Fatal(err)
	}
	bot.user.Store(srv.Bot.ID)
	raw, err := json.Marshal(srv.Text(dt.From{}, "").Object)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		bot.handle(b.Context(), "MESSAGE_CREATE", raw)
	}
	b.ReportMetric(float64(len(raw)), "B/message")
}
