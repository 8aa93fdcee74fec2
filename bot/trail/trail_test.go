package trail

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/router"
	"footnote/knowledge/why"
)

// full is the longest trail there is.
func full() Trail {
	t := Trail{At: 3, Shown: 2, Way: why.Next, Evidence: router.Evidence{Sure: router.Exactly, Unheard: 63, Names: 63, Outside: true, Negated: true}}
	for i := range MaxTopics {
		t.Topics = append(t.Topics, Topic(fmt.Sprint("topic ", i)))
	}
	for i := range router.MaxWords {
		t.Words = append(t.Words, Word(fmt.Sprint("word ", i)))
	}
	return t
}

func TestRoundTrip(t *testing.T) {
	for _, trail := range []Trail{
		{}, full(),
		{Topics: []string{Topic("hive")}, Shown: 1, Way: why.Asked},
		{Topics: []string{Topic("hive")}, At: 1},
		{Words: []string{Word("bee")}},
	} {
		s := trail.String()
		if len(s) > Max || strings.ContainsAny(s, ": ") {
			t.Errorf("%+v: %q", trail, s)
		}
		if got, ok := Parse(s); !ok || !reflect.DeepEqual(got, trail) {
			t.Errorf("%q: got %+v, want %+v", s, got, trail)
		}
	}
	if n := len(full().String()); n != Max {
		t.Errorf("the longest has %d characters, not %d", n, Max)
	}
}

// What is too much for a digit or a trail is cut, and still read.
func TestTooMuch(t *testing.T) {
	trail := full()
	trail.Topics, trail.Words = append(trail.Topics, Topic("more")), append(trail.Words, Word("more"))
	trail.Evidence.Unheard, trail.Evidence.Names = 1000, -1
	got, ok := Parse(trail.String())
	if !ok || len(got.Topics) != MaxTopics || len(got.Words) != router.MaxWords || got.Evidence.Unheard != 63 || got.Evidence.Names != 0 {
		t.Errorf("got %+v, %t", got, ok)
	}
}

// The names stand in messages that have been sent.
func TestNamesStay(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{Topic("founding"), "DQWZoR"}, {Topic(""), "47DEQp"}, {Word("found"), "vMZJ"}, {Word("🐝"), "1bUe"},
		{full().String(), "3245__3" + "sYlNDGt16htiajZFRJ7hjD3j6S4m6Q" + "." + "8XR6_FWeqyuIa_jgI4N5ofm1"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// Of the most topics that a pack holds, all have a name of their own.
func TestNamesDiffer(t *testing.T) {
	seen := make(map[string]string, knowledge.MaxTopics)
	for i := range knowledge.MaxTopics {
		id := fmt.Sprint("topic-", i)
		if other, taken := seen[Topic(id)]; taken {
			t.Errorf("%s and %s have one name", id, other)
		}
		seen[Topic(id)] = id
	}
}

func TestParseRefuses(t *testing.T) {
	s := Trail{Topics: []string{Topic("hive"), Topic("honey")}, Shown: 1, Words: []string{Word("bee")}}.String()
	if _, ok := Parse(s); !ok {
		t.Fatalf("%q is refused", s)
	}
	for _, forged := range []string{
		"", ".", "0", s[:len(s)-1], s + "x", s[1:], strings.Replace(s, ".", "", 1), strings.Replace(s, ".", "..", 1),
		"2" + s[1:], "9" + s[1:], "00z" + s[3:], "0009" + s[4:], "0000004" + s[7:], " " + s[1:], "é" + s[2:],
		s[:7] + s[7:13] + s[7:13] + s[19:], // one topic twice
		s + s[len(s)-4:],                   // one word twice
		"0000000" + strings.Repeat("x", 36) + ".", "0000000." + strings.Repeat("x", 28), "0000000hon\ney.", strings.Repeat("0", 10_000),
	} {
		if got, ok := Parse(forged); ok {
			t.Errorf("%q: got %+v", forged, got)
		}
	}
}

// A pack that has changed leads nowhere rather than elsewhere.
func TestFind(t *testing.T) {
	hive, honey, other := &knowledge.Topic{ID: "hive"}, &knowledge.Topic{ID: "honey"}, &knowledge.Topic{ID: "other"}
	trail := Trail{Topics: []string{Topic("honey"), Topic("hive"), Topic("gone")}, Words: []string{Word("bee")}}
	for _, tt := range []struct{ have, want []*knowledge.Topic }{
		{[]*knowledge.Topic{hive, honey, other}, []*knowledge.Topic{honey, hive, nil}},
		{[]*knowledge.Topic{other, hive}, []*knowledge.Topic{nil, hive, nil}},
		{[]*knowledge.Topic{hive, honey, {ID: "hive"}}, []*knowledge.Topic{honey, nil, nil}}, // two have one name
		{[]*knowledge.Topic{hive, {ID: "hive"}, {ID: "hive"}}, []*knowledge.Topic{nil, nil, nil}},
		{nil, []*knowledge.Topic{nil, nil, nil}},
	} {
		if got := trail.Find(knowledge.NewPack(tt.have)); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("got %v, want %v", got, tt.want)
		}
	}
	if trail.Which("bee") != 0 || trail.Which("wasp") != -1 {
		t.Errorf("bee is %d, wasp is %d", trail.Which("bee"), trail.Which("wasp"))
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", ".", full().String(), Trail{}.String(), "1000000honeyx.beex", "0\xff00000."} {
		f.Add(s)
	}
	p := knowledge.NewPack([]*knowledge.Topic{{ID: "hive"}, {ID: "topic 0"}})
	f.Fuzz(func(t *testing.T, s string) {
		trail, ok := Parse(s)
		if !ok {
			return
		}
		if again := trail.String(); again != s {
			t.Errorf("%q is read and written as %q", s, again)
		}
		topics := trail.Find(p)
		_ = topics[trail.At : trail.At+trail.Shown] // which makers take for granted
		trail.Which(s)
	})
}
