package ledger

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

// TestCrowd has fifty users answer at once, each answer given twice at each of two
// replicas: none is lost, and each counts once. A file has one replica.
func TestCrowd(t *testing.T) {
	const users, answers = 50, 12
	ledgertest.Each(t, func(t *testing.T, where string) {
		replicas := []*Ledger{open(t, where)}
		if replicas[0].remote {
			replicas = append(replicas, open(t, where))
		}
		var counted atomic.Int32
		var all sync.WaitGroup
		for user := range users {
			agree(t, replicas[0], strconv.Itoa(user+1))
			for i := range 4 {
				all.Go(func() {
					for asking := range answers {
						a := crowdAnswer(user, asking)
						got, err := replicas[i%len(replicas)].Record(context.Background(), a)
						if err != nil {
							t.Error(err)
						} else if got.Rating != a.Rating {
							t.Errorf("user %d, asking %d: rated %d, want %d", user, asking, got.Rating, a.Rating)
						} else if got.Counted {
							counted.Add(1)
						}
					}
				})
			}
		}
		all.Wait()
		if got := counted.Load(); got != users*answers {
			t.Errorf("%d answers counted, want %d", got, users*answers)
		}
		if got := rows(t, replicas[0])["reviews"]; got != users*answers {
			t.Errorf("%d answers are kept, want %d", got, users*answers)
		}
		replayed(t, replicas[0])
	})
}

func crowdAnswer(user, asking int) Answer {
	return Answer{
		User: strconv.Itoa(user + 1), Source: source, Question: fmt.Sprint("q", asking%3), Asking: strconv.Itoa(1000 + asking),
		Rating: fsrs.Rating(asking%3 + 1), At: noon.Add(time.Duration(asking) * 5 * time.Hour),
	}
}

// replayed makes sure that each card is what its reviews make of it.
func replayed(t *testing.T, l *Ledger) {
	t.Helper()
	tx, err := l.write.BeginTx(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	keys, err := all(context.Background(), tx, func(k *cardKey) []any { return []any{&k.user, &k.pack, &k.question} },
		`SELECT DISTINCT user_id, pack, question FROM reviews`)
	if err != nil || len(keys) == 0 {
		t.Fatalf("reading the cards: %d, %v", len(keys), err)
	}
	for _, k := range keys {
		reviews, err := reviewsOf(context.Background(), tx, k)
		if err != nil {
			t.Fatal(err)
		}
		got, err := cardOf(context.Background(), tx, k)
		if err != nil {
			t.Fatal(err)
		}
		if want := fsrs.Replay(reviews); got.Card != want || got.Rating != reviews[len(reviews)-1].Rating {
			t.Errorf("card %v: got %+v, want %+v", k, got, want)
		}
	}
}

// TestForgottenMeanwhile has users forgotten while they answer: what is left then is
// what they answered after they had agreed anew, which they did not.
func TestForgottenMeanwhile(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		agree(t, l, "1", "2", "3", "4")
		var all sync.WaitGroup
		for user := range 4 {
			for asking := range 20 {
				all.Go(func() { l.Record(context.Background(), crowdAnswer(user, asking)) }) // refused, once forgotten
			}
			all.Go(func() {
				if _, err := l.Forget(context.Background(), strconv.Itoa(user+1)); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		for table, n := range rows(t, l) {
			if n != 0 {
				t.Errorf("table %s has %d rows of the forgotten", table, n)
			}
		}
	})
}
