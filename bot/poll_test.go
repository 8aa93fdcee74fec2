package bot

import (
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

// put has somebody put a question to everybody, and returns its message.
func (r *running) putQuestion(asker dt.From) dt.Message {
	r.t.Helper()
	reply := r.do(r.Slash(asker, "quiz", dt.Boolean("shared", true), dt.String("section", "Key Points"), dt.Integer("questions", 7)))
	if reply.Type != dt.CallbackMessage || reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), "**A question for everybody**\n") {
		r.t.Fatalf("callback %d, private %t, %q", reply.Type, reply.Ephemeral(), contentOf(reply))
	}
	return *reply.Message
}

// vote has a user answer, and returns what they are told, alone.
func (r *running) vote(user dt.From, m dt.Message, c dt.Component) string {
	r.t.Helper()
	in := r.Press(user, m, c.CustomID)
	reply := r.do(in)
	told := *reply.Message
	if reply.Type == dt.CallbackUpdate {
		if reply.Message.ID != m.ID || reply.Ephemeral() {
			r.t.Errorf("changed message %s, private %t", reply.Message.ID, reply.Ephemeral())
		}
		more, err := r.WaitFollowUp(r.ctx, in)
		if err != nil {
			r.t.Fatalf("not told: %v\n%s", err, r.log)
		}
		told = more
	}
	if told.Flags&64 == 0 {
		r.t.Errorf("told to all: %q", told.Content)
	}
	return told.Content
}

// counts returns the counts below a shared question, and checks that nobody can press them.
func counts(t *testing.T, m dt.Message) string {
	t.Helper()
	var all []string
	for _, c := range m.Components[5:] {
		if !c.Disabled {
			t.Errorf("%s can be pressed", c.Label)
		}
		all = append(all, c.Label)
	}
	return strings.Join(all, " ")
}

func (r *running) now(m dt.Message) dt.Message {
	now, _ := r.Message(m.ID)
	return now
}

// Asker and others answer once each, wherever they are, and across a restart; the asker
// reveals.
func TestPoll(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			asker, other := from, from
			asker.User, other.User = r.NewUser("asker"), r.NewUser("other")
			m := r.putQuestion(asker)
			a, b := m.Components[0], m.Components[1]
			for _, tt := range []struct {
				user dt.From
				c    dt.Component
				told string
				want string
			}{
				{asker, a, "**Your answer is A. ", "A: 1 B: 0 C: 0 D: 0"},
				{asker, a, "**You have answered already: A. ", "A: 1 B: 0 C: 0 D: 0"},
				{asker, b, "**You have answered already: A. ", "A: 1 B: 0 C: 0 D: 0"},
				{other, b, "**Your answer is B. ", "A: 1 B: 1 C: 0 D: 0"},
			} {
				if told := r.vote(tt.user, m, tt.c); !strings.HasPrefix(told, tt.told) { // on the message as it was at first
					t.Errorf("told %q, want %q", told, tt.told)
				}
				if got := counts(t, r.now(m)); got != tt.want {
					t.Errorf("got %s, want %s", got, tt.want)
				}
			}
			r.restart()
			if told := r.vote(other, r.now(m), m.Components[3]); !strings.HasPrefix(told, "**You have answered already: B. ") {
				t.Errorf("after a restart: told %q", told)
			}
			third := from
			third.User = r.NewUser("third")
			if told := r.vote(third, r.now(m), m.Components[3]); !strings.HasPrefix(told, "**Your answer is D. ") {
				t.Errorf("after a restart: told %q", told)
			}
			last := r.now(m)
			if !strings.Contains(last.Content, "\n\n3 answers so far.\n-# ") || counts(t, last) != "A: 1 B: 1 C: 0 D: 1" {
				t.Errorf("got %q, %s", last.Content, counts(t, last))
			}
			r.reveal(asker, last, last)
		})
	}
}

// reveal has the asker reveal the answer, twice, and somebody come too late.
func (r *running) reveal(asker dt.From, m, before dt.Message) {
	r.t.Helper()
	right, _ := answersBelow(r.t, embedded(r.t), m)
	late, button := asker, m.Components[4]
	late.User = r.NewUser("late")
	told := r.do(r.Press(late, before, button.CustomID))
	if told.Type != dt.CallbackMessage || !told.Ephemeral() || !strings.HasPrefix(contentOf(told), "**Not yet, so that others can answer.**") {
		r.t.Errorf("somebody else: callback %d, %q", told.Type, contentOf(told))
	}
	reply := r.do(r.Press(asker, before, button.CustomID))
	letter := right.Label[:1]
	if reply.Type != dt.CallbackUpdate || len(reply.Message.Components) != 0 ||
		!strings.HasPrefix(contentOf(reply), "**A question for everybody: the answer is "+letter+".**\n") || !strings.Contains(contentOf(reply), "\n-# ¹ ¶") {
		r.t.Fatalf("revealed: callback %d, %q", reply.Type, contentOf(reply))
	}
	again := r.do(r.Press(asker, before, button.CustomID))
	if !again.Ephemeral() || !strings.HasPrefix(contentOf(again), "**The answer has been revealed already:** "+right.Label) {
		r.t.Errorf("revealed again: %q", contentOf(again))
	}
	if told := r.vote(late, before, m.Components[0]); !strings.HasPrefix(told, "**The answer has been revealed:** "+right.Label) {
		r.t.Errorf("after the end: told %q", told)
	}
	if now := r.now(m); now.Content != contentOf(reply) {
		r.t.Errorf("%q became %q", contentOf(reply), now.Content)
	}
}

// Where Discord shows replies to the asker alone, nothing is put to everybody.
func TestPollWhereNothingIsShown(t *testing.T) {
	r := enter(t)
	from := dt.From{User: r.NewUser("asker"), UserInstalled: true, Permissions: dt.Student &^ discordgo.PermissionUseExternalApps}
	reply := r.do(r.Slash(from, "quiz", dt.Boolean("shared", true)))
	if !reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), "**It cannot be shared here.**") || len(reply.Message.Components) != 0 {
		t.Errorf("private %t, %q", reply.Ephemeral(), contentOf(reply))
	}
	from.Permissions |= discordgo.PermissionUseExternalApps
	r.putQuestion(from)
}

func TestBetween(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		want          time.Duration
	}{
		{"1152921504606846976", "1152921504606846976", 0},
		{"1152921504606846976", "1152921756265086976", 60 * time.Second},
		{"175928847299117063", "175928847299117064", 0},
		{"", "4194304", time.Millisecond},
		{"x", "y", 0},
	} {
		if got := between(tt.first, tt.second); got != tt.want {
			t.Errorf("%s to %s: got %v, want %v", tt.first, tt.second, got, tt.want)
		}
	}
}
