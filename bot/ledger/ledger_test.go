package ledger

import (
	"context"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

const source = "https://example.com/bees"

var noon = time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)

// open opens a ledger for a test, and waits until it is ready.
func open(t testing.TB, where string) *Ledger {
	t.Helper()
	l, err := Open(context.Background(), where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	l.Keep(context.Background(), func(err error) { t.Fatal(err) })
	return l
}

// answer returns an answer of the user "1" to "q", asked and given a number of days
// after noon.
func answer(asking, days int, r fsrs.Rating) Answer {
	return Answer{User: "1", Source: source, Question: "q", Asking: strconv.Itoa(asking), Rating: r, At: noon.Add(time.Duration(days) * 24 * time.Hour)}
}

func recorded(t *testing.T, l *Ledger, a Answer) Result {
	t.Helper()
	got, err := l.Record(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func agree(t testing.TB, l *Ledger, users ...string) {
	t.Helper()
	for _, u := range users {
		if err := l.Agree(context.Background(), u, noon); err != nil {
			t.Fatal(err)
		}
	}
}

func cards(t testing.TB, l *Ledger, user string) []Card {
	t.Helper()
	got, err := l.Cards(context.Background(), user, source)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestRecord(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		agree(t, l, "1", "1", "2")
		if got := cards(t, l, "1"); len(got) != 0 {
			t.Errorf("before any answer: cards %v", got)
		}
		first := fsrs.Card{}.Next(fsrs.Again, noon)
		second := first.Next(fsrs.Good, noon.Add(24*time.Hour))
		third := second.Next(fsrs.Good, noon.Add(24*time.Hour+time.Millisecond))
		steps := []struct {
			answer Answer
			want   Result
		}{
			{answer(10, 0, fsrs.Again), Result{true, fsrs.Again, first.Due}},
			{answer(10, 0, fsrs.Good), Result{false, fsrs.Again, first.Due}}, // pressed again, on another button
			{answer(11, 1, fsrs.Good), Result{true, fsrs.Good, second.Due}},
			{answer(11, 2, fsrs.Good), Result{false, fsrs.Good, second.Due}}, // delivered again, later
			{answer(12, 0, fsrs.Good), Result{true, fsrs.Good, third.Due}},   // from a replica whose clock is behind
		}
		for i, s := range steps {
			if got := recorded(t, l, s.answer); got != s.want {
				t.Errorf("answer %d: got %v, want %v", i+1, got, s.want)
			}
		}
		if got := cards(t, l, "1"); !slices.Equal(got, []Card{{third, "q", fsrs.Good}}) {
			t.Errorf("got %+v, want %+v", got, third)
		}
		if got := cards(t, l, "2"); len(got) != 0 {
			t.Errorf("of somebody else: cards %v", got)
		}
	})
}

func TestHard(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		agree(t, l, "1")
		recorded(t, l, answer(10, 0, fsrs.Good))
		recorded(t, l, answer(11, 1, fsrs.Again))
		recorded(t, l, answer(12, 2, fsrs.Good))
		for _, c := range []struct {
			asking int
			want   fsrs.Rating
		}{{10, fsrs.Hard}, {10, fsrs.Hard}, {11, fsrs.Again}, {13, 0}} {
			if got, err := l.Hard(context.Background(), answer(c.asking, 3, 0)); err != nil || got.Rating != c.want || got.Due.IsZero() != (c.want == 0) {
				t.Errorf("asking %d was hard: got %v, %v, want %v", c.asking, got, err, c.want)
			}
		}
		want := fsrs.Card{}.Next(fsrs.Hard, noon).Next(fsrs.Again, noon.Add(24*time.Hour)).Next(fsrs.Good, noon.Add(48*time.Hour))
		if got := cards(t, l, "1"); !slices.Equal(got, []Card{{want, "q", fsrs.Good}}) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}

// TestOrder makes sure that what is due first comes first, and that another text's
// cards stay apart.
func TestOrder(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		agree(t, l, "1")
		for i, q := range []string{"easy", "good", "again"} {
			a := answer(10+i, 0, []fsrs.Rating{fsrs.Easy, fsrs.Good, fsrs.Again}[i])
			a.Question = q
			recorded(t, l, a)
		}
		var got []string
		for _, c := range cards(t, l, "1") {
			got = append(got, c.Question)
		}
		if want := []string{"again", "good", "easy"}; !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		const other = "https://example.com/ants"
		if got, err := l.Cards(context.Background(), "1", other); err != nil || len(got) != 0 {
			t.Errorf("on another text: cards %v, %v", got, err)
		}
		a := answer(20, 0, fsrs.Good)
		a.Source = other
		if got := recorded(t, l, a); !got.Counted {
			t.Errorf("on another text: got %+v", got)
		}
		if got := cards(t, l, "1"); len(got) != 3 {
			t.Errorf("with an answer on another text: cards %v", got)
		}
	})
}

func TestUnreadableID(t *testing.T) {
	l := open(t, ledgertest.SQLite(t))
	for _, id := range []string{"", "x", "-1", "99999999999999999999"} {
		if err := l.Agree(context.Background(), id, noon); err == nil {
			t.Errorf("user %q may agree", id)
		}
		if _, err := l.Record(context.Background(), Answer{User: "1", Asking: id, Question: "q", Rating: fsrs.Good, At: noon}); err == nil || errors.Is(err, ErrNotAgreed) {
			t.Errorf("asking %q: got %v", id, err)
		}
	}
}

// What is no address makes no file, and no error tells a password that is written as it is.
func TestOpenRefuses(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, where := range []string{
		"postgres://footnote:s3c@ret@127.0.0.1/db", "postgres://footnote:s3c/ret@127.0.0.1/db", "postgres://footnote:s3c%ret@127.0.0.1/db",
		"postgres:footnote:s3cret@127.0.0.1/db", "host=127.0.0.1 user=x password=s3cret", "mysql://footnote:s3cret@127.0.0.1/db",
	} {
		_, err := Open(context.Background(), where)
		if !errors.Is(err, ErrAddress) || strings.Contains(err.Error(), "s3c") || strings.Contains(err.Error(), "ret@") {
			t.Errorf("%s: got %v", where, err)
		}
	}
	if made, err := os.ReadDir("."); len(made) > 0 || err != nil {
		t.Errorf("made %v, %v", made, err)
	}
}
