package ledger

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

// childVar makes of the test's program one that answers, in the database it names.
const childVar = "FOOTNOTE_LEDGER_CHILD"

func TestMain(m *testing.M) {
	if where := os.Getenv(childVar); where != "" {
		answerAll(where, os.Args[1])
		return
	}
	os.Exit(m.Run())
}

const (
	killAnswers = 1000
	killWorkers = 4 // who answer at once
)

// killAnswer is the answer to an asking. Ten users have seven questions.
func killAnswer(asking int) Answer {
	return Answer{
		User: strconv.Itoa(asking%10 + 1), Source: source, Question: fmt.Sprint("q", asking%7), Asking: strconv.Itoa(asking + 1),
		Rating: fsrs.Rating(asking%4 + 1), At: noon.Add(time.Duration(asking) * time.Hour),
	}
}

// answerAll gives all answers from a number on, and prints the number of each that was
// confirmed.
func answerAll(where, from string) {
	l, err := Open(context.Background(), where)
	if err != nil {
		panic(err)
	}
	l.Keep(context.Background(), func(err error) { panic(err) })
	var next atomic.Int64
	first, _ := strconv.Atoi(from) // the test wrote it
	next.Store(int64(first))
	for range killWorkers {
		go func() {
			for asking := int(next.Add(1)) - 1; asking < killAnswers; asking = int(next.Add(1)) - 1 {
				if _, err := l.Record(context.Background(), killAnswer(asking)); err != nil {
					panic(err)
				}
				fmt.Println(asking)
			}
		}()
	}
	select {} // until killed
}

// TestKilled kills a process that answers at random moments, and has the next one give
// once more what was not confirmed, as somebody would who presses a button again. What
// was confirmed is kept, what was under way may be, and in the end each is kept once.
func TestKilled(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		for user := range 10 {
			agree(t, l, strconv.Itoa(user+1))
		}
		seed := uint64(time.Now().UnixNano())
		random := rand.New(rand.NewPCG(seed, 0))
		confirmed := make(map[int]bool)
		kills := 0
		for first := 0; first < killAnswers; kills++ {
			answerUntilKilled(t, where, first, random, confirmed)
			for confirmed[first] {
				first++
			}
			kept := keptAskings(t, l)
			for asking := range confirmed {
				if kept[asking] != killAnswer(asking).Rating {
					t.Fatalf("seed %d: asking %d was confirmed, and is kept with rating %d", seed, asking, kept[asking])
				}
			}
			if unsure := len(kept) - len(confirmed); unsure < 0 || unsure > killWorkers {
				t.Fatalf("seed %d: %d answers are kept that were not confirmed; at most %d were under way", seed, unsure, killWorkers)
			}
		}
		t.Logf("killed %d times", kills)
		if kept := keptAskings(t, l); len(kept) != killAnswers || kills < 5 {
			t.Errorf("seed %d: %d answers are kept after %d kills, want %d", seed, len(kept), kills, killAnswers)
		}
		replayed(t, l)
	})
}

// answerUntilKilled lets a process answer until a random number of answers is
// confirmed, and some microseconds more, and kills it.
func answerUntilKilled(t *testing.T, where string, first int, random *rand.Rand, confirmed map[int]bool) {
	t.Helper()
	child := exec.Command(os.Args[0], strconv.Itoa(first))
	child.Env = append(os.Environ(), childVar+"="+where)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	until, more := random.IntN(120), time.Duration(random.IntN(3000))*time.Microsecond
	for lines, n := bufio.NewScanner(out), 0; lines.Scan(); n++ {
		asking, err := strconv.Atoi(lines.Text())
		if err != nil {
			break // the last line may be cut short, and then nobody has read it
		}
		confirmed[asking] = true
		if n == until || len(confirmed) == killAnswers {
			time.AfterFunc(more, func() { child.Process.Kill() })
		}
	}
	if err := child.Wait(); err == nil || child.ProcessState.Exited() {
		t.Fatalf("the process that answers ended by itself: %v", err)
	}
}

// keptAskings returns the ratings of the answers that are kept, by their askings.
func keptAskings(t *testing.T, l *Ledger) map[int]fsrs.Rating {
	t.Helper()
	type row struct {
		user, asking int
		question     string
		rating       fsrs.Rating
	}
	tx, err := l.write.BeginTx(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	found, err := all(context.Background(), tx, func(r *row) []any { return []any{&r.user, &r.asking, &r.question, &r.rating} },
		`SELECT user_id, asking, question, rating FROM reviews`)
	if err != nil {
		t.Fatal(err)
	}
	kept := make(map[int]fsrs.Rating)
	for _, r := range found {
		asking := r.asking - 1
		if a := killAnswer(asking); a.User != strconv.Itoa(r.user) || a.Question != r.question || kept[asking] != 0 {
			t.Errorf("asking %d is kept as %v, or twice", asking, r)
		}
		kept[asking] = r.rating
	}
	return kept
}
