package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// found holds one answer to a text of one paragraph a line, and returns what is found in
// it. Where the answer has no footnote, it cites the first paragraph.
func found(t *testing.T, text, answer string, changed map[string]string) string {
	t.Helper()
	if !strings.Contains(answer, "[^") {
		answer += "[^1]"
	}
	pack := map[string]string{
		"source.yaml": fmt.Sprintf("title: T\nsite: s.example\nurl: https://s.example/\nsections: [{name: All, paragraphs: 1-%d}]\n",
			1+strings.Count(text, "\n")),
		"synonyms.yaml":   "",
		"topics/hive.md":  topic("is this what all of it says", strings.Join(marks(text), "")),
		"topics/honey.md": topic("what does it say", answer),
	}
	for name, text := range changed {
		pack[name] += text
	}
	p, err := knowledge.Load(knowledgetest.FS(pack))
	if err != nil {
		t.Fatalf("%q: %v", answer, err)
	}
	return strings.ReplaceAll(shown(AgainstSource(p, "text", []byte(text))), "topics/honey.md:4: ", "")
}

// marks returns a footnote mark for each line of a text.
func marks(text string) []string {
	var all []string
	for i := range strings.Split(text, "\n") {
		all = append(all, fmt.Sprintf(" so[^%d]", i+1))
	}
	return all
}

func topic(title, answer string) string {
	var lines []string
	for _, mark := range regexp.MustCompile(`\[\^\d+\]`).FindAllString(answer, -1) {
		if line := mark + ": the article"; !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return fmt.Sprintf("---\ntitle: %s\n---\n%s\n\n%s\n", title, answer, strings.Join(lines, "\n"))
}

func noName(name string) string { return fmt.Sprintf("name %q is in no cited paragraph", name) }

func TestOpenersOfSentences(t *testing.T) {
	const text = "the farmer of Bristol, Ms. Ada Apis, warms 50 grams of wax, and her 3 hens watch."
	for _, tt := range []struct{ answer, want string }{
		{"Stir 50 grams of wax.", ""},
		{"Mostly it is warm. Daily the hens watch. Usually they like it.", ""},
		{"Very warm wax does. Anyone may watch.", ""},
		{"Vigorously she warms it.", ""},
		{"Kneads 50 grams.", ""},
		{"Farmers warm wax.", ""},
		{"Ms. Apis warms wax.", ""},
		{"Waxworks melt.", `hint: "Waxworks" opens a sentence and is in no cited paragraph: is it a name?`},
		{"Maya warms wax.", `hint: "Maya" opens a sentence and is in no cited paragraph: is it a name?`},
		{"Maya's hens watch.", noName("Maya's")},
		{"Eva Apis warms wax.", noName("Eva")},
		{"Ms. Maya warms wax.", noName("Maya")},
		{"It is warm, says J. Maya of Bristol.", noName("J") + "\n" + noName("Maya")},
		{"NATO warms wax.", noName("NATO")},
		{"Germany warms wax.", noName("Germany")},
		{"Balinese farmers warm wax. The wax of Bali is warm.", noName("Balinese") + "\n" + noName("Bali")},
	} {
		if got := found(t, text, tt.answer, nil); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.answer, got, tt.want)
		}
	}
}

func TestFormsOfNames(t *testing.T) {
	for _, tt := range []struct{ text, answer, want string }{
		{"rice from Bali", "It is Balinese rice.", ""},
		{"Balinese rice", "The rice is from Bali.", ""},
		{"rice from Java, Congo, Taiwan, Peru and Panama", "It is Javanese, Congolese, Taiwanese, Peruvian and Panamanian.", ""},
		{"an Israeli, an Iraqi, a Londoner and a New Yorker", "They are from Israel, Iraq, London and New York.", ""},
		{"the French, the Welsh, the Swiss, the Dutch and the Poles", "They are from France, Wales, Switzerland, the Netherlands and Poland.", ""},
		{"somebody from the U.K.", "He is a Briton.", ""},
		{"follows Marx, Kant and Victoria", "It is Marxist, Kantian and Victorian.", ""},
		{"the united farmers told us", "It is American.", noName("American")},
		{"the park is big", "It is for Mr. Parker.", noName("Parker")},
		{"rice from Bali", "It is Javanese rice.", noName("Javanese")},
		{"rice from Austria", "It is Australian rice.", noName("Australian")},
		{"MI6 is there", "It is for MI5.", noName("MI5")},
	} {
		if got := found(t, tt.text, tt.answer, nil); got != tt.want {
			t.Errorf("%s / %s\ngot  %s\nwant %s", tt.text, tt.answer, got, tt.want)
		}
	}
}

func TestFullNames(t *testing.T) {
	for _, tt := range []struct{ others, answer, want string }{
		{"here Ada Apis speaks", "It is Ada Apis who keeps bees.", ""},
		{"here Ada Apis speaks", "Ada Apis keeps bees.", ""},
		{"here Ada M. Apis speaks", "It is Ada Apis who keeps bees.", ""},
		{"here Director Ada Mary Apis speaks. When Apis speaks", "It is Ada Mary Apis who keeps bees.", ""},
		{"here Ada Apis speaks, and Mr. Apis", "It is Ada Apis who keeps bees.", ""},
		{"here Eva Wasp speaks", "It is Ada Apis who keeps bees.", noName("Ada")},
		{"here Ada speaks, Apis does not", "It is Ada Apis who keeps bees.", noName("Ada")},
		{"here Ada Apis speaks, and Eva Apis", "It is Ada Apis who keeps bees.", noName("Ada")},
		{"here Ada Apis speaks", "It is Ada who keeps bees.", noName("Ada")},
		{"here Ada Wasp speaks", "It is Ada Wasp who keeps bees.", noName("Ada") + "\n" + noName("Wasp")},
	} {
		if got := found(t, "the keeper, Apis, keeps bees\n"+tt.others, tt.answer, nil); got != tt.want {
			t.Errorf("%s / %s\ngot  %s\nwant %s", tt.others, tt.answer, got, tt.want)
		}
	}
}

func TestCounts(t *testing.T) {
	const text = "two former pupils of 300 were there, with bees, wasps and hornets\nmore on it"
	for _, tt := range []struct{ answer, want string }{
		{"Two pupils were there.", ""},
		{"There were 2 pupils.", ""},
		{"There were three pupils.", `number "three" is in no cited paragraph`},
		{"There were three who were former pupils.", `number "three" is in no cited paragraph`},
		{"There were 3 insects.", `number "3" is in no cited paragraph`},
		{"There were twenty insects.", `number "twenty" is in no cited paragraph`},
		{"There were seven insects.", `hint: number "seven" is in no cited paragraph: counted?`},
		{"There were three insects: bees, wasps and hornets.", ""},
		{"There were four insects: bees, wasps and hornets.", `hint: number "four" is in no cited paragraph: counted?`},
		{"Three insects were there. They were bees, wasps, and hornets.", ""},
		{"Twelve and more were there.", `hint: number "Twelve" is in no cited paragraph: counted?`},
	} {
		if got := found(t, text, tt.answer, nil); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.answer, got, tt.want)
		}
	}
	if got := found(t, "bees\nwasps\nhornets", "All three of them.[^1][^2][^3]", nil); got != "" {
		t.Errorf("as many as it cites: got %s", got)
	}
}

func TestNamesOfLists(t *testing.T) {
	for _, tt := range []struct{ text, answer, want string }{
		{"Mr. Li says:\nSending it\nSelling it", "Mr. Li says so.[^2]", ""},
		{"Mr. Li says:\nSending it\nSelling it", "Mr. Li says so.[^3]", ""},
		{"Mr. Li says:\n- it is sent\n- it is sold", "Mr. Li says so.[^3]", ""},
		{"Mr. Li says:\n1. it is sent\n2. it is sold", "Mr. Li says so.[^3]", ""},
		{"Mr. Li says:\nit is sent;\nit is sold.", "Mr. Li says so.[^3]", ""},
		{"Mr. Li says:\nThe one is sent.\nThen all goes on.", "Mr. Li says so.[^2]", ""},
		{"Mr. Li says:\nThe one is sent.\nThen all goes on.", "Mr. Li says so.[^3]", noName("Li")},
		{"Mr. Li says:\nSending it\nThen all goes on.", "Mr. Li says so.[^3]", noName("Li")},
		{"Mr. Li says\nSending it", "Mr. Li says so.[^2]", noName("Li")},
	} {
		got := found(t, tt.text, tt.answer, nil)
		if got != tt.want {
			t.Errorf("%q / %s\ngot  %s\nwant %s", tt.text, tt.answer, got, tt.want)
		}
	}
	const text = "Mr. Li speaks\nThen all goes on\nAnd on"
	voices := map[string]string{"source.yaml": "voices: {2: [Mr. Li]}\n"}
	for answer, want := range map[string]string{
		"Mr. Li says so.[^2]": "", "Mr. Li says so.[^3]": noName("Li"),
	} {
		if got := found(t, text, answer, voices); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", answer, got, want)
		}
	}
}

func TestWhatCannotBeSaidOtherwise(t *testing.T) {
	const taken = " words in a row are the source's, without quotation marks"
	for _, tt := range []struct{ text, want string }{
		{"the Special Agent in Charge of the FBI's Honolulu Field Office", ""},
		{"at Daimler AG, Porsche, Robert Bosch and others, and", ""},
		{"under the Act for the Better Preventing of the Horrid Crime of Murder", ""},
		{"the deputy director of the Bureau for Bees and Wasps", ""},
		{"then the Bees of Bristol sing a merry song for Ada", taken},
		{"and it is never wasted on anybody who waits for it", taken},
		{"while all of them and more of those were there with you", taken},
		{"the keeper of the keys was a friend of the mayor", taken},
	} {
		got := found(t, tt.text, strings.TrimSuffix("It is "+tt.text, ",")+".", nil)
		if (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
