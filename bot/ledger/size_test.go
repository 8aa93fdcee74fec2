package ledger

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

// The size of the ledger that BenchmarkLedger asks. Each user has as many reviews as
// any other, on questions of a text with 400 of them.
const (
	manyUsers   = 100_000
	manyReviews = 50 // of a user
	manyCards   = 15 // of a user
	diligent    = 1  // the user who has seen all questions, ten times each
)

// BenchmarkLedger asks a ledger of 100,000 users and 5,000,000 reviews what /review,
// /progress and a press ask it. The ledger is built before; its size is printed.
func BenchmarkLedger(b *testing.B) {
	b.Run("SQLite", func(b *testing.B) { benchmarkLedger(b, ledgertest.SQLite(b)) })
	b.Run("PostgreSQL", func(b *testing.B) { benchmarkLedger(b, ledgertest.Postgres(b)) })
}

func benchmarkLedger(b *testing.B, where string) {
	l := open(b, where)
	begun := time.Now()
	fill(b, l)
	fmt.Printf("%s, built in %v: %s\n", l.name, time.Since(begun).Round(time.Second), size(b, l, where))
	someone := func() string { return strconv.Itoa(2 + rand.IntN(manyUsers-1)) }
	b.Run("cards", func(b *testing.B) {
		var took []time.Duration
		for b.Loop() {
			asked := time.Now()
			cards(b, l, someone())
			took = append(took, time.Since(asked))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)*999/1000].Microseconds())/1000, "ms-of-99.9%")
	})
	b.Run("cards-of-400", func(b *testing.B) {
		for b.Loop() {
			if got := cards(b, l, strconv.Itoa(diligent)); len(got) != 400 {
				b.Fatalf("got %d cards", len(got))
			}
		}
	})
	asking := 1 << 40
	b.Run("record", func(b *testing.B) {
		for b.Loop() {
			asking++
			a := Answer{User: someone(), Source: source, Question: "topic-5.key", Asking: strconv.Itoa(asking), Rating: fsrs.Good, At: time.Now()}
			if _, err := l.Record(context.Background(), a); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// size says how much a ledger holds, and how much room it takes.
func size(b *testing.B, l *Ledger, where string) string {
	b.Helper()
	held := rows(b, l)
	var bytes int64
	if l.remote {
		if err := l.write.QueryRow(`SELECT pg_database_size(current_database())`).Scan(&bytes); err != nil {
			b.Fatal(err)
		}
	} else {
		files, _ := filepath.Glob(where + "*") // fails for bad patterns only
		for _, f := range files {
			if info, err := os.Stat(f); err == nil {
				bytes += info.Size()
			}
		}
	}
	names := []string{"users", "reviews", "cards"}
	said := ""
	for _, n := range names {
		said += fmt.Sprintf("%d %s, ", held[n], n)
	}
	return fmt.Sprintf("%s%d MiB", said, bytes>>20)
}
