package fsrs

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"testing"
	"time"
)

// TestLikeTSFSRS holds cards to what ts-fsrs makes of the same reviews: states, steps,
// lapses and due times exactly, and the rest to what is left of eight decimals after
// JavaScript and Go have rounded their powers differently.
func TestLikeTSFSRS(t *testing.T) {
	histories := readHistories(t)
	if len(histories) != 1000 {
		t.Fatalf("got %d histories, want 1000", len(histories))
	}
	for i, history := range histories {
		var c Card
		now := time.Unix(0, 0)
		for j, want := range history {
			now = now.Add(minutes(want[0]))
			c = c.Next(Rating(want[1]), now)
			eve := c.Due.Add(-24 * time.Hour)
			if eve.Before(now) {
				eve = now
			}
			got := []float64{want[0], want[1], float64(c.State), float64(c.Step), c.Stability, c.Difficulty,
				float64(c.Lapses), c.Due.Sub(now).Minutes(), c.memory().recall(int(eve.Sub(c.Last) / (24 * time.Hour)))}
			if !alike(got, want) {
				t.Fatalf("history %d, review %d: got %v, want %v", i+1, j+1, got, want)
			}
		}
	}
}

// alike reports whether two reviews are the same to a ten-millionth.
func alike(got, want []float64) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range got {
		if math.Abs(got[i]-want[i]) > 1e-7*max(1, math.Abs(want[i])) {
			return false
		}
	}
	return true
}

func minutes(m float64) time.Duration { return time.Duration(m) * time.Minute }

// readHistories reads the table, whose columns .ci/fsrs/histories.mjs names.
func readHistories(t *testing.T) (all [][][]float64) {
	f, err := os.Open("testdata/histories.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var history [][]float64
		if err := json.Unmarshal(lines.Bytes(), &history); err != nil {
			t.Fatalf("reading the table: %v", err)
		}
		all = append(all, history)
	}
	return all
}

func TestClockSetBack(t *testing.T) {
	now := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	c := Card{}.Next(Easy, now)
	if got, want := c.Next(Good, now.Add(-72*time.Hour)).Stability, c.Next(Good, now).Stability; got != want {
		t.Errorf("after a clock was set back: stability %v, want %v as on the same day", got, want)
	}
}

func TestReplay(t *testing.T) {
	now := time.Date(2026, 11, 27, 23, 59, 0, 0, time.UTC)
	reviews := []Review{{Good, now}, {Good, now.Add(10 * time.Minute)}, {Again, now.Add(72 * time.Hour)}}
	want := Card{}.Next(Good, now).Next(Good, now.Add(10*time.Minute)).Next(Again, now.Add(72*time.Hour))
	if got := Replay(reviews); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// FuzzNext holds what is always so, whatever is rated when.
func FuzzNext(f *testing.F) {
	f.Add([]byte{1, 0, 2, 200, 3, 7, 0, 255})
	f.Fuzz(func(t *testing.T, in []byte) {
		var c Card
		now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		for i := 0; i+1 < len(in); i += 2 {
			now = now.Add(time.Duration(int8(in[i+1])) * 37 * time.Hour)
			c = c.Next(Rating(in[i]%4)+Again, now)
			switch {
			case c.Due.Sub(now) < time.Minute:
				t.Fatalf("due %v after its review", c.Due.Sub(now))
			case c.Stability < minStability || c.Stability > maxStability || math.IsNaN(c.Stability):
				t.Fatalf("stability %v", c.Stability)
			case c.Difficulty < minDifficulty || c.Difficulty > maxDifficulty || math.IsNaN(c.Difficulty):
				t.Fatalf("difficulty %v", c.Difficulty)
			}
		}
	})
}

func BenchmarkNext(b *testing.B) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	c := Card{}.Next(Easy, now)
	for b.Loop() {
		c.Next(Good, now.Add(200*time.Hour))
	}
}
