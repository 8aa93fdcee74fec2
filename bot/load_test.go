package bot

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"runtime"
	"strconv"
	"testing"

	dt "footnote/bot/discordtest"
)

// The load: what a server of two thousand asks in a day, in seconds.
const (
	loadQuestions = 20_000
	loadInFlight  = 64
	soakQuestions = 200_000
)

// BenchmarkLoad answers questions as fast as they are asked. Beside Footnote runs a bot
// of plain discordgo that sends the same reply, with its buttons, to everything. Each is
// a process of its own, so that what it costs is told from what the load costs.
// Run it with -benchtime=1x -count=5.
func BenchmarkLoad(b *testing.B) {
	b.Run("bot=footnote", load)
	b.Run("bot=discordgo", load)
}

func load(b *testing.B) {
	f := newFlood(b, loadInFlight)
	bot := startProcess(b, f)
	c := <-f.ready
	f.run(c, loadQuestions/10) // connections are open, and caches full
	before := bot.spent()
	b.ResetTimer()
	for range b.N {
		f.run(c, loadQuestions)
	}
	b.StopTimer()
	spent := bot.spent() - before
	r := f.result()
	b.ReportMetric(float64(loadQuestions*b.N)/b.Elapsed().Seconds(), "replies/s")
	b.ReportMetric(float64(spent.Microseconds())/float64(loadQuestions*b.N), "cpu-us/reply")
	b.ReportMetric(float64(r.p50.Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(r.p99.Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(r.lost), "lost")
	if r.lost > 0 {
		b.Errorf("%d replies lost", r.lost)
	}
}

// BenchmarkSoak shows that nothing is kept of an interaction: the heap after
// 200,000 of them is what it was after 40,000, when all that is bounded is full.
func BenchmarkSoak(b *testing.B) {
	const tenth = soakQuestions / 10
	for range b.N {
		f := newFlood(b, loadInFlight)
		c := startFootnote(b, f)
		var sizes []int64
		for range 10 {
			f.run(c, tenth)
			if r := f.result(); r.lost > 0 {
				b.Errorf("%d replies lost", r.lost)
			}
			sizes = append(sizes, heap())
		}
		early, late := sizes[1], sizes[9]
		b.ReportMetric(float64(early)/(1<<20), "early-MB")
		b.ReportMetric(float64(late)/(1<<20), "late-MB")
		if late-early > 1<<20 {
			b.Errorf("the heap grew, by tenths: %v", sizes)
		}
	}
}

// Servers cost no memory: of 500 with 60 channels and 40 roles each, which would
// take 29 MB of discordgo's state, nothing is kept.
func TestServersCostNothing(t *testing.T) {
	f := newFlood(t, 1)
	c := startFootnote(t, f)
	f.run(c, 1)
	before := heap()
	guild, err := json.Marshal(map[string]any{"op": 0, "t": "GUILD_CREATE", "s": 3, "d": map[string]any{
		"id": "6", "name": "a server", "channels": named(60), "roles": named(40),
	}})
	if err != nil {
		t.Fatal(err)
	}
	for range 500 {
		c.Raw(string(guild))
	}
	f.run(c, 1) // answered after them
	if grown := heap() - before; grown > 1<<20 {
		t.Errorf("the heap grew by %d bytes", grown)
	}
}

// named returns so many objects with a name.
func named(n int) (all []any) {
	for i := range n {
		all = append(all, map[string]any{"id": strconv.Itoa(i), "name": "the name of one", "type": 0, "permissions": "1024", "position": i})
	}
	return all
}

// heap returns the bytes that are still in use.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// startFootnote runs the whole bot until the benchmark ends.
func startFootnote(b testing.TB, f *flood) *dt.Conn {
	// The log is written and thrown away, as it would be to a terminal.
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	bot, err := New(Config{Token: f.Token, APIURL: f.api.URL, Log: log, Router: embedded(b)})
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- bot.Run(ctx) }()
	b.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			b.Error(err)
		}
	})
	return <-f.ready
}
