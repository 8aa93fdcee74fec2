package bot

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// titlesIn returns the titles of the answers that a message shows.
func titlesIn(m maker, content string) (all []string) {
	for _, t := range m.router.Pack.Topics {
		if strings.Contains(content, "**"+escape(t.Title)+"**\n") {
			all = append(all, t.ID)
		}
	}
	return all
}

// leading returns the button of a message that begins with a label.
func leading(m dt.Message, label string) (dt.Component, bool) {
	i := slices.IndexFunc(m.Components, func(c dt.Component) bool { return strings.HasPrefix(c.Label, label+": ¶") })
	if i < 0 {
		return dt.Component{}, false
	}
	return m.Components[i], true
}

// From an answer to what stands around it, and on from there, in place and alone.
func TestReadAround(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		for _, private := range []bool{false, true} {
			m := r.ask(from, "Who is Alexander Yuk Ching Ma?", private) // ¶8
			for _, reader := range []dt.From{from, other} {
				around := r.presses(reader, m, "Read around")
				again := r.presses(reader, m, "Read around")
				if around.Type != dt.CallbackMessage || !around.Ephemeral() || contentOf(again) != contentOf(around) {
					t.Errorf("callback %d, private %t", around.Type, around.Ephemeral())
				}
				for _, want := range []string{"**Before ¶8** comes ¶7, Introduction.\n", "**After ¶8** comes ¶9, "} {
					if !strings.Contains(contentOf(around), want) {
						t.Errorf("no %q in %q", want, contentOf(around))
					}
				}
				next, _ := leading(*around.Message, "Next")
				page := r.do(r.Press(reader, *around.Message, next.CustomID))
				if page.Type != dt.CallbackUpdate || !page.Ephemeral() || !strings.HasPrefix(contentOf(page), "**Reading:** ¶9, ") {
					t.Errorf("callback %d, private %t, %q", page.Type, page.Ephemeral(), contentOf(page))
				}
			}
		}
	})
}

// Whoever reads on from the first paragraph to the last has read every answer once, in
// the pack's order, and back again likewise.
func TestReadTheWholeText(t *testing.T) {
	r := enter(t)
	m := newMaker(embedded(t), false)
	var whole []string
	for _, topic := range m.router.Pack.Topics {
		whole = append(whole, topic.ID)
	}
	start := r.ask(dt.From{}, hasAnswer, true)
	around := r.presses(dt.From{}, start, "Read around")
	first, _ := leading(*around.Message, "Previous")
	page := *r.do(r.Press(dt.From{}, *around.Message, first.CustomID)).Message
	walk := func(label, end string) (read [][]string) {
		for n := 0; ; n++ {
			read = append(read, titlesIn(m, page.Content))
			next, more := leading(page, label)
			if !more {
				break
			}
			if n == 10 {
				r.restart()
			}
			reply := r.do(r.Press(dt.From{User: r.NewUser(fmt.Sprint("reader", n))}, page, next.CustomID))
			if reply.Type != dt.CallbackUpdate || !reply.Ephemeral() {
				t.Fatalf("%s: callback %d", next.Label, reply.Type)
			}
			page = *reply.Message
		}
		if !strings.Contains(page.Content, "\n-# "+end+"\n") {
			t.Errorf("the end is not told: %q", page.Content)
		}
		return read
	}
	if got := slices.Concat(walk("Next", "Here the text ends.")...); !slices.Equal(got, whole) {
		t.Errorf("read %d answers, want %d", len(got), len(whole))
	}
	back := walk("Previous", "Here the text begins.")
	slices.Reverse(back)
	if got := slices.Concat(back...); !slices.Equal(got, whole) {
		t.Errorf("read back %d answers, want %d", len(got), len(whole))
	}
}

// What a changed pack no longer has is gone, and passed over on the way.
func TestReadAfterAChange(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, "Who is Alexander Yuk Ching Ma?", false) // ¶8
	around := r.presses(dt.From{}, m, "Read around").Message
	next, _ := leading(*around, "Next")
	var gone []string
	for _, topic := range embedded(t).Pack.Topics {
		if topic.Citations[0].Paragraph == 9 {
			gone = append(gone, "**"+escape(topic.Title)+"**")
		}
	}
	r.restart(with(packWithout(t, gone...)))
	if reply := r.do(r.Press(dt.From{}, *around, next.CustomID)); reply.Type != dt.CallbackMessage || !reply.Ephemeral() || !strings.Contains(contentOf(reply), saysGone) {
		t.Errorf("callback %d, private %t, %q", reply.Type, reply.Ephemeral(), contentOf(reply))
	}
	now := contentOf(r.presses(dt.From{}, m, "Read around"))
	for _, want := range []string{"**After ¶8** comes ¶10, ", "\n-# ¶9 has no answer of its own.\n"} {
		if !strings.Contains(now, want) {
			t.Errorf("no %q in %q", want, now)
		}
	}
}
