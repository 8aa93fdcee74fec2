package ballot

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
)

// votesOf returns so many votes of different users, who choose in turn.
func votesOf(n int) Votes {
	var v Votes
	for i := range n {
		v, _ = v.with(Mark(i), i%Answers)
	}
	return v
}

func TestVotes(t *testing.T) {
	v := votesOf(6)
	for _, tt := range []struct {
		mark   Mark
		choice int
		want   bool
	}{{6, 0, true}, {5, 0, false}, {7, -1, false}, {7, Answers, false}} {
		more, ok := v.with(tt.mark, tt.choice)
		if ok != tt.want || more.Len() != v.Len()+map[bool]int{true: 1}[ok] {
			t.Errorf("%+v: got %d votes, %t", tt, more.Len(), ok)
		}
	}
	if got, want := v.Counts(), [Answers]int{2, 2, 1, 1}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if choice, ok := v.Choice(5); choice != 1 || !ok {
		t.Errorf("got %d, %t", choice, ok)
	}
	if full, ok := (Votes{earlier: [Answers]int{MaxVotes}}).with(1, 1); ok || full.Len() != MaxVotes {
		t.Errorf("one too many is taken")
	}
}

// What is carried is read again; beyond that the counts are.
func TestCode(t *testing.T) {
	for _, n := range []int{0, 1, 4, MaxCarried, MaxCarried + 1, 3 * MaxCarried, MaxVotes} {
		v := votesOf(n)
		code := v.Code()
		got := Read(code)
		if len(code) > MaxCode || got.Counts() != v.Counts() || got.Code() != code {
			t.Errorf("%d: %d characters, got %v, want %v", n, len(code), got.Counts(), v.Counts())
		}
		for i := max(0, n-MaxCarried); i < n; i++ {
			if choice, ok := got.Choice(Mark(i)); !ok || choice != i%Answers {
				t.Fatalf("%d: vote %d: got %d, %t", n, i, choice, ok)
			}
		}
	}
	if _, ok := Read(votesOf(MaxCarried + 1).Code()).Choice(0); ok {
		t.Error("the first mark is carried beyond the last that fit")
	}
	whole := votesOf(2).Code()
	for _, code := range []string{"", "x", whole + "AA", whole[1:], "=" + whole[1:], strings.Repeat("A", MaxCode+4)} {
		if n := Read(code).Len(); n != 0 {
			t.Errorf("%q is read as %d votes", code, n)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(votesOf(3).Code())
	f.Add(votesOf(200).Code())
	f.Fuzz(func(t *testing.T, code string) {
		v := Read(code)
		if again := Read(v.Code()); again.Counts() != v.Counts() || len(v.Code()) > MaxCode {
			t.Fatalf("%q: %v is read as %v", code, v.Counts(), again.Counts())
		}
	})
}

// Marks differ between users, between messages and between keys.
func TestMarks(t *testing.T) {
	if got := NewKey("one").Mark("1", "11"); got != 289594 { // it is below messages that have been sent
		t.Errorf("a mark has become %d", got)
	}
	a, b := NewKey("one"), NewKey("two")
	seen := map[Mark]bool{a.Mark("1", "11"): true, a.Mark("11", "1"): true, a.Mark("1", "12"): true, a.Mark("2", "11"): true, b.Mark("1", "11"): true}
	if len(seen) != 5 {
		t.Errorf("two of the marks are the same: %v", seen)
	}
	if a.Mark("1", "11") != NewKey("one").Mark("1", "11") {
		t.Error("another start makes another mark")
	}
	for m := range seen {
		if m >= 1<<markBits {
			t.Errorf("mark %d is too large", m)
		}
	}
}

// Of votes that come at the same time each counts once, and what is shown last is all.
func TestBoxTakesAllAtOnce(t *testing.T) {
	const users = 200
	boxes := NewBoxes()
	var last State // guarded by the box: one shows at a time
	shows, taken, repeated := 0, 0, 0
	var counting sync.Mutex
	var wg sync.WaitGroup
	for i := range 2 * users { // everybody presses twice
		wg.Go(func() {
			box := boxes.Open("message", Votes{})
			o, stands := box.Vote(Mark(i%users), i%Answers)
			counting.Lock()
			if o == Taken {
				taken++
			} else if o == Repeated {
				repeated++
			}
			counting.Unlock()
			if stands != i%Answers {
				t.Errorf("%d stands for %d", stands, i%Answers)
			}
			box.Show(func(s State) error {
				last = s
				shows++
				return nil
			})
		})
	}
	wg.Wait()
	if taken != users || repeated != users || last.Votes.Len() != users || shows > users {
		t.Errorf("%d taken, %d repeated, %d shown in %d messages", taken, repeated, last.Votes.Len(), shows)
	}
}

func TestBox(t *testing.T) {
	boxes := NewBoxes()
	box := boxes.Open("1", votesOf(2)) // after a restart
	quiet := func(State) error { t.Error("shown, and nothing has changed"); return nil }
	if box.Show(quiet) {
		t.Error("shown")
	}
	if o, stands := box.Vote(1, 3); o != Repeated || stands != 1 {
		t.Errorf("got %v, %d", o, stands)
	}
	if o, stands := box.Vote(7, 3); o != Taken || stands != 3 {
		t.Errorf("got %v, %d", o, stands)
	}
	if same := boxes.Open("1", Votes{}); same != box {
		t.Error("another box for the same message")
	}
	box.Show(func(State) error { return errors.New("not sent") })
	shown := 0
	box.Show(func(s State) error { shown = s.Votes.Len(); return nil }) // the next one shows it
	if shown != 3 || box.Show(quiet) {
		t.Errorf("shown %d", shown)
	}
	box.Reveal()
	box.Reveal()
	if o, _ := box.Vote(8, 0); o != TooLate {
		t.Errorf("after the end: got %v", o)
	}
	if o, stands := box.Vote(7, 0); o != Repeated || stands != 3 {
		t.Errorf("after the end: got %v, %d", o, stands)
	}
	if !box.Show(func(s State) error { shown = 0; return map[bool]error{false: errors.New("hidden")}[s.Revealed] }) || shown != 0 || box.Show(quiet) {
		t.Error("not revealed")
	}
	full := boxes.Open("2", Votes{earlier: [Answers]int{MaxVotes}})
	if o, _ := full.Vote(1, 1); o != Full {
		t.Errorf("got %v", o)
	}
	if merged := boxes.Open("1", votesOf(5)); merged.state.Votes.Len() != 6 {
		t.Errorf("merged to %v", merged.state.Votes.Counts())
	}
}

// Of messages that are forgotten, what they carry is read.
func TestBoxesForget(t *testing.T) {
	boxes := NewBoxes()
	first := boxes.Open("0", Votes{})
	for i := range maxBoxes {
		boxes.Open(fmt.Sprint(i+1), Votes{})
	}
	if again := boxes.Open("0", votesOf(3)); again == first || again.state.Votes.Len() != 3 {
		t.Errorf("got %v", again.state.Votes.Counts())
	}
}
