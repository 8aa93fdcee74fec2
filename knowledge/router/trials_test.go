package router

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
)

// tried returns what became of a text of a pack.
func tried(t *testing.T, p *knowledge.Pack, text string) Trial {
	t.Helper()
	_, trials := Try(p)
	i := slices.IndexFunc(trials.Phrasings, func(tr Trial) bool { return tr.Text == text })
	if i < 0 {
		t.Fatalf("%q was not asked", text)
	}
	return trials.Phrasings[i]
}

// TestTry asks texts of which it is known what becomes of them without themselves.
func TestTry(t *testing.T) {
	p := couriers().Pack
	for _, tt := range []struct{ text, want string }{
		{"how much pay does a rider get", "answer What is the pay of a rider?, rank 1"},
		{"workshop for repairs", "choices Who mends a bicycle?, rank 1, new workshop repairs, repairs for mends"},
		{"riding in thick fog", "answer What happens in fog?, rank 1, new riding thick"},
		{"weeks of holiday in a year", "answer How long is a holiday?, rank 1, new weeks year"},
	} {
		if got := shownTrial(tried(t, p, tt.text)); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, got, tt.want)
		}
	}
}

// shownTrial says what became of a text without itself.
func shownTrial(tr Trial) string {
	first := "-"
	if tr.Without.First != nil {
		first = tr.Without.First.ID
	}
	s := fmt.Sprintf("%s %s, rank %d", tr.Without.Outcome, first, tr.Rank)
	for _, more := range []struct {
		what string
		all  []string
	}{{"by", tr.Decisive}, {"new", tr.New}} {
		if len(more.all) > 0 {
			s += ", " + more.what + " " + strings.Join(more.all, " ")
		}
	}
	for _, taken := range tr.Taken {
		s += fmt.Sprintf(", %s for %s", taken.Word, taken.For)
	}
	return s
}

// Another topic takes a text by the words that only that topic has besides it.
func TestDecisive(t *testing.T) {
	p := testPack([][]string{
		{"What do hens eat?", "food of the hens", "grain and pellets", "why do they peck at feathers"},
		{"Why do hens lose feathers?", "feathers fall out in autumn", "bare skin and feathers"},
		{"How big is the coop?", "size of the coop", "space in the coop"},
		{"Who keeps foxes away?", "foxes at the fence", "fence against foxes"},
	}, nil).Pack
	got := tried(t, p, "why do they peck at feathers")
	if got.Without.First == got.Topic || !slices.Equal(got.Decisive, []string{"feathers"}) {
		t.Error(shownTrial(got))
	}
	if got := tried(t, p, "food of the hens"); len(got.Decisive) > 0 && got.Rank == 1 {
		t.Error(shownTrial(got))
	}
}

// A word that only the text has is new, and may be taken for another that means the same.
func TestTryTaken(t *testing.T) {
	p := testPack([][]string{
		{"Where are the trucks parked?", "parking place of a truck", "where is the lorry parked"},
		{"What is the pay of a rider?", "how much pay does a rider get"},
		{"Who mends a bicycle?", "bicycle with a broken chain"},
		{"What happens in fog?", "riding in thick fog"},
	}, nil).Pack
	got := tried(t, p, "where is the lorry parked")
	if want := []Taken{{"lorry", "trucks"}}; !slices.Equal(got.Taken, want) {
		t.Errorf("got %v, want %v", got.Taken, want)
	}
	if !got.Without.Finds(got.Topic) {
		t.Error(shownTrial(got))
	}
}

// What is there twice is found without one of the two, and a topic's text without the
// topic is at best taken for another's.
func TestTryCopies(t *testing.T) {
	p := testPack([][]string{
		{"Where do bees live?", "home of the bees", "the home of the bees"},
		{"Who makes honey?", "honey maker"},
		{"What is wax for?", "use of wax"},
	}, nil).Pack
	got := tried(t, p, "home of the bees")
	if !got.Without.Finds(got.Topic) || got.NoThesaurus != got.Verdicts || got.Outside.Finds(got.Topic) {
		t.Error(shownTrial(got))
	}
}

// TestTryOutside asks what a pack lists as outside.
func TestTryOutside(t *testing.T) {
	_, trials := Try(spies(t).Pack)
	if len(trials.Outside) == 0 {
		t.Fatal("nothing was asked")
	}
	for _, tr := range trials.Outside {
		if tr.Topic != nil || tr.Text == "" || tr.Without.Outcome == OutcomeAnswer && tr.Without.First == nil {
			t.Errorf("got %+v", tr)
		}
	}
}

// TestTryRebuilt holds trials to what packs decide that are made without the text.
func TestTryRebuilt(t *testing.T) {
	p, err := knowledge.Load(os.DirFS("../testdata/packs/hens"))
	if err != nil {
		t.Fatal(err)
	}
	_, trials := Try(p)
	asked, alike := 0, 0
	for i := 0; i < len(trials.Phrasings); i += 3 {
		tr := trials.Phrasings[i]
		asked++
		if tr.Without.Finds(tr.Topic) == foundWithout(p, tr) {
			alike++
		}
	}
	if alike*10 < asked*9 {
		t.Errorf("%d of %d trials are decided as by a pack without the text", alike, asked)
	}
}

// foundWithout reports whether a text finds its topic in a pack that does not have it.
func foundWithout(p *knowledge.Pack, tr Trial) bool {
	topic, without := *tr.Topic, *p
	if tr.Nth < 0 {
		topic.Title = ""
	} else {
		topic.Ask = slices.Delete(slices.Clone(topic.Ask), tr.Nth, tr.Nth+1)
	}
	without.Topics = slices.Clone(p.Topics)
	without.Topics[slices.Index(p.Topics, tr.Topic)] = &topic
	return New(&without).Lookup(tr.Text).Topic == &topic
}

// TestTryOrder holds the trials to be the same each time, and all there.
func TestTryOrder(t *testing.T) {
	p, _ := generated(60, 6)
	_, once := Try(p)
	_, again := Try(p)
	if len(once.Phrasings) != 60*6 {
		t.Fatalf("%d trials", len(once.Phrasings))
	}
	for i, tr := range once.Phrasings {
		if got, want := shownTrial(again.Phrasings[i]), shownTrial(tr); got != want || tr.Topic != p.Topics[i/6] || tr.Nth != i%6-1 {
			t.Fatalf("%d: got %s, want %s", i, got, want)
		}
	}
}

// A pack of one topic, or of none, has nothing to be taken for.
func TestTryFew(t *testing.T) {
	for _, topics := range [][][]string{nil, {{"Who makes honey?"}}, {{"Who makes honey?", "honey maker"}}} {
		_, trials := Try(testPack(topics, nil).Pack)
		for _, tr := range trials.Phrasings {
			if tr.Outside.First != nil {
				t.Errorf("got %+v", tr)
			}
		}
	}
}

func BenchmarkTry(b *testing.B) {
	p, _ := generated(2000, 6)
	for b.Loop() {
		Try(p)
	}
}
