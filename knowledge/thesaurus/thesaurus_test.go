package thesaurus

import "testing"

func TestForms(t *testing.T) {
	for _, tt := range []struct{ typed, word string }{
		{"lorry", "lorry"}, {"lorries", "lorry"}, {"churches", "church"}, {"boxes", "box"}, {"tomatoes", "tomato"},
		{"mice", "mouse"}, {"ran", "run"}, {"quarried", "quarry"}, {"shipped", "ship"}, {"roped", "rope"},
		{"biggest", "big"}, {"firemen", "fireman"},
	} {
		if i, ok := table().findForm(tt.typed); !ok || table().word(i) != tt.word {
			t.Errorf("%q: got %q, %t, want %q", tt.typed, table().word(i), ok, tt.word)
		}
	}
	for _, typed := range []string{"", "s", "xqzt", "blorped", "naïve", "42"} {
		if i, ok := table().findForm(typed); ok {
			t.Errorf("%q: got %q", typed, table().word(i))
		}
	}
}

// What words have in common, which is what the table is for.
func TestSenses(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		near string
	}{
		{"sofa", "couch", "same"}, {"start", "beginning", "same"}, {"buy", "purchase", "same"},
		{"ship", "vessel", "kind"}, {"pigeon", "bird", ""}, {"hen", "turtle", ""},
	} {
		if got := between(tt.a, tt.b); got != tt.near {
			t.Errorf("%s and %s: got %q, want %q", tt.a, tt.b, got, tt.near)
		}
	}
}

// between says whether a word means the same as another, or a kind of it.
func between(a, b string) string {
	for _, s := range Senses(a) {
		for _, o := range Senses(b) {
			if s.Synset == o.Synset {
				return "same"
			}
		}
	}
	for _, s := range Senses(a) {
		for _, above := range s.Synset.Above() {
			for _, o := range Senses(b) {
				if s.First && above == o.Synset {
					return "kind"
				}
			}
		}
	}
	return ""
}

func TestThings(t *testing.T) {
	for word, want := range map[string]bool{"goose": true, "keyboard": true, "tomatoes": true, "reason": false, "teacher": false, "quickly": false} {
		senses := Senses(word)
		if len(senses) == 0 || senses[0].Synset.IsThing() != want {
			t.Errorf("%s: %v, want a thing: %t", word, senses, want)
		}
	}
}

// Names have no senses: what is named after something does not mean it.
func TestNames(t *testing.T) {
	for _, word := range []string{"eiffel", "lusitania", "shakespeare"} {
		if s := Senses(word); len(s) > 0 || !Knows(word) {
			t.Errorf("%s: %v, known %t", word, s, Knows(word))
		}
	}
}

// Every synset that the table leads to is in it.
func TestTable(t *testing.T) {
	w := table()
	for i := range len(w.words) - 1 {
		if i > 0 && w.word(i-1) >= w.word(i) {
			t.Fatalf("%q stands before %q", w.word(i-1), w.word(i))
		}
		for _, s := range w.sensesOf(i) {
			if int(s>>1) >= len(w.marks) {
				t.Fatalf("%q has synset %d of %d", w.word(i), s>>1, len(w.marks))
			}
		}
	}
	for _, r := range []relation{w.above, w.beside} {
		for _, s := range r.to {
			if int(s) >= len(w.marks) {
				t.Fatalf("a relation leads to synset %d of %d", s, len(w.marks))
			}
		}
	}
}

func FuzzSenses(f *testing.F) {
	for _, word := range []string{"lorries", "", "s", "ing", "\xff", "aaaaaaing"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for _, s := range Senses(word) {
			s.Synset.Above()
			s.Synset.Beside()
		}
	})
}

func BenchmarkUnpack(b *testing.B) {
	for b.Loop() {
		unpack()
	}
}
