package health

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// packOf returns a pack of topics, each of a title and phrasings. A topic's file and
// lines are as if it had been loaded.
func packOf(topics ...[]string) *knowledge.Pack {
	var all []*knowledge.Topic
	for i, texts := range topics {
		id := fmt.Sprintf("t%d", i+1)
		t := &knowledge.Topic{ID: id, Title: texts[0], Ask: texts[1:], Citations: []knowledge.Citation{{Paragraph: i + 1}}}
		t.At = knowledge.Places{File: "topics/" + id + ".md", Title: 2}
		for k := range t.Ask {
			t.At.Ask = append(t.At.Ask, 4+k)
		}
		all = append(all, t)
	}
	return knowledge.NewPack(all)
}

// hens is a pack of which it is known what is wrong: a phrasing of the first topic has the
// second's word, the third has one phrasing, those of the last are nearly the same.
func hens() *knowledge.Pack {
	return packOf(
		[]string{"What do hens eat?", "food of the hens", "grain and pellets for hens", "why do they peck at feathers", "what food do hens eat", "feed hens with grain"},
		[]string{"Why do hens lose feathers?", "feathers fall out in autumn", "bare skin and feathers", "no feathers in autumn", "skin without feathers", "lose feathers in autumn", "autumn moult of the feathers"},
		[]string{"How big is the coop?", "dimensions of the henhouse"},
		[]string{"Who sells bread?", "opening hours of the bakery"},
		[]string{"What is wax for?", "how candles are dipped"},
		[]string{"Where do foxes dig under the fence?", "foxes dig under the fence", "do foxes dig under a fence", "when do foxes dig under the fence", "foxes dig at the fence", "can foxes dig under fences", "foxes that dig under the fence"},
	)
}

// TestTitles holds ids that say nothing to be followed by their titles, once, and others not.
func TestTitles(t *testing.T) {
	p := hens()
	for i, id := range []string{"paragraph-01", "paragraph-02", "paragraph-of-coops"} {
		p.Topics[i].ID = id
	}
	var b bytes.Buffer
	if err := Measure(p, nil).Write(&b); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{"paragraph-01 (What do hens eat?)": 1, "paragraph-02 (Why do hens lose feathers?)": 1, "paragraph-of-coops (": 0} {
		if got := strings.Count(b.String(), text); got != want {
			t.Errorf("%q stands %d times, want %d, in\n%s", text, got, want, &b)
		}
	}
}

// TestMeasure measures a pack of which it is known what is wrong.
func TestMeasure(t *testing.T) {
	p := hens()
	p.Synonyms = [][]string{{"hen", "chicken"}, {"tractor", "plough"}}
	r := Measure(p, []string{
		"Hens eat grain and other food.",
		"The farmer keeps rabbits, geese, turkeys and rabbits in a wooden barn.",
	})
	lost := r.failingTopic("t1").Lost
	if len(lost) != 1 || lost[0].To != "t2" || !reflect.DeepEqual(lost[0].Words, []string{"feathers"}) || lost[0].Texts[0].Line != 6 {
		t.Errorf("the first topic loses %+v", lost)
	}
	if got := r.failingTopic("t6"); got.Topic != "" {
		t.Errorf("copies are not found: %+v", got)
	}
	for _, tt := range []struct {
		what string
		got  any
		want string
	}{
		{"few", r.Few, "[{t3 1 0% (0 of 2)} {t4 1 0% (0 of 2)} {t5 1 0% (0 of 2)} {t1 5 83% (5 of 6)}]"},
		{"uniform", fmt.Sprintf("%s %q", r.Uniform[0].Topic, r.Uniform[0].Words), `t6 ["foxes" "dig" "fence"]`},
		{"uncovered", r.Uncovered, "[{2 100% (7 of 7) [rabbits farmer keeps geese turkeys wooden barn] [t2]}]"},
		{"idle", r.Synonyms.Idle, "[tractor, plough]"},
		{"outside", r.Outside, "<nil>"},
	} {
		if got := fmt.Sprint(tt.got); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

func (r Report) failingTopic(id string) Failing {
	for _, f := range r.Failing {
		if f.Topic == id {
			return f
		}
	}
	return Failing{}
}

// TestHints holds what is said to what is wrong.
func TestHints(t *testing.T) {
	mixed := packOf(
		[]string{"When was the tower built?", "year of the tower", "date of the red tower"},
		[]string{"When was the tower finished?", "end of work on the tower", "finish of the tower in which year"},
		[]string{"Who sells bread?", "bread seller"},
		[]string{"What is wax for?", "use of wax"},
	)
	for _, tt := range []struct {
		what string
		pack *knowledge.Pack
		want string
	}{
		{"lost", hens(), `topics/t1.md:6: add ways to ask (5 so far; six to ten is good), also with "peck", which no other line has; readers get t2 for "feathers"`},
		{"unsure", hens(), `topics/t3.md:2: add ways to ask (1 so far; six to ten is good)`},
		{"uniform", hens(), `topics/t6.md: its ways to ask share`},
		{"mixed", mixed, `t1 and t2 are taken for one another`},
		{"outside", mixed, `outside.yaml: lists 0 questions that the text does not answer: list a hundred`},
		{"healthy", healthy(), ""},
	} {
		var said strings.Builder
		hints := Measure(tt.pack, nil).Hints
		for _, h := range hints {
			fmt.Fprintf(&said, "%s: %s\n", h.place(), h.Text)
		}
		if !strings.Contains(said.String(), tt.want) || tt.want == "" && len(hints) > 0 {
			t.Errorf("%s: want %s, got\n%s", tt.what, tt.want, said.String())
		}
	}
}

// healthy is a pack whose topics are found by many words, each more than once.
func healthy() *knowledge.Pack {
	return packOf(
		[]string{"Where do bees live?", "where is the home of the bees", "home where bees live", "do bees live in a hive", "hive of the bees", "in which hive do the bees live", "is the hive their home"},
		[]string{"Who makes honey?", "who is the maker of honey", "which insect makes honey", "honey maker", "insect that makes the honey", "what insect is a maker of honey", "which maker has honey"},
		[]string{"What is wax used for?", "use of the wax", "what do candles use wax for", "wax and candles", "are candles made with wax", "used for wax candles", "what is the use of candles"},
		[]string{"When do foxes come?", "foxes come at night", "at night do foxes come", "are there foxes in the night", "time of night for foxes", "what time do foxes come", "time when foxes come"},
	)
}

// TestGolden holds whole reports, of a healthy pack and of others.
func TestGolden(t *testing.T) {
	for _, name := range []string{"hens", "lighthouse"} {
		p, err := knowledge.Load(os.DirFS("../testdata/packs/" + name))
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, Measure(p, nil))
	}
	golden(t, "healthy", Measure(healthy(), nil))
	ferry, err := knowledge.Load(os.DirFS("../check/testdata/ferry"))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "ferry", Measure(ferry, paragraphsOf(t, ferry, "../check/testdata/ferry.txt")))
}

func golden(t *testing.T, name string, r Report) {
	t.Helper()
	var got bytes.Buffer
	if err := r.Write(&got); err != nil {
		t.Fatal(err)
	}
	knowledgetest.Golden(t, "testdata/"+name+".golden", got.Bytes())
}

// TestCompare compares a pack with what it was with fewer phrasings: more of what it had
// then is found, as more of the questions are.
func TestCompare(t *testing.T) {
	p, err := knowledge.Load(os.DirFS("../testdata/packs/lighthouse"))
	if err != nil {
		t.Fatal(err)
	}
	var topics []*knowledge.Topic
	asked := 0
	for _, full := range p.Topics {
		fewer := *full
		fewer.Ask = fewer.Ask[:min(len(fewer.Ask), 3)]
		asked += 1 + len(fewer.Ask)
		topics = append(topics, &fewer)
	}
	before, after := Measure(knowledge.NewPack(topics), nil), Measure(p, nil)
	c := Compare(before, after)
	if c.Right[0] != before.Right || c.Right[1].Of != asked || c.Right[1].N <= c.Right[0].N || c.False[1].Of != asked {
		t.Errorf("got %+v of %+v and %+v", c, before.Right, after.Right)
	}
	if same := Compare(after, after); same.Right != [2]Share{after.Right, after.Right} || same.False != [2]Share{after.False, after.False} {
		t.Errorf("with itself: got %+v", same)
	}
}

// TestJSON holds a report to come back from its JSON as it was.
func TestJSON(t *testing.T) {
	p, err := knowledge.Load(knowledgetest.FS(nil))
	if err != nil {
		t.Fatal(err)
	}
	r := Measure(p, []string{"Bees.", "Geese, rabbits, turkeys and barns.", "Hives.", "Honey."})
	r.Each = nil // is not in it
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, r) {
		t.Errorf("%v: got %+v, want %+v", err, back, r)
	}
	if r.Outside == nil || r.Synonyms == nil || strings.Contains(string(text), "null") {
		t.Errorf("got %s", text)
	}
}

// A pack that was made by a program, without a file or a topic, has a report as well.
func TestEmpty(t *testing.T) {
	for _, p := range []*knowledge.Pack{knowledge.NewPack(nil), packOf([]string{"Who?"})} {
		if r := Measure(p, nil); len(r.Hints) > 4 || r.Right.N != 0 {
			t.Errorf("got %+v", r)
		}
	}
}

// BenchmarkMeasure measures packs of 140 and of 2,000 topics with six texts each.
func BenchmarkMeasure(b *testing.B) {
	for _, topics := range []int{140, 2000} {
		b.Run(fmt.Sprint(topics), func(b *testing.B) {
			p := generated(topics)
			for b.Loop() {
				Measure(p, nil)
			}
		})
	}
}

// generated returns a pack of made-up words, some of which all topics have.
func generated(topics int) *knowledge.Pack {
	r := rand.New(rand.NewPCG(1, 2))
	word := func(n int) string {
		var b strings.Builder
		for n := r.IntN(n); ; n /= 60 {
			fmt.Fprintf(&b, "%c%c", "bcdfghklmnprstvwz"[n%15], "aeiou"[n%4])
			if n < 60 {
				return b.String() + "k"
			}
		}
	}
	var all [][]string
	for range topics {
		own := []string{word(5 * topics), word(5 * topics), word(5 * topics), word(5 * topics)}
		var texts []string
		for i := range 6 {
			texts = append(texts, strings.Join([]string{"what", word(100), "the", own[r.IntN(4)], word(2 * topics), "of", own[i%4], word(100), word(2 * topics)}, " "))
		}
		all = append(all, texts)
	}
	return packOf(all...)
}
