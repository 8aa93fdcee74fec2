package check

import (
	"maps"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

func TestKindsOf(t *testing.T) {
	for answer, want := range map[string]string{
		"1983": "a date", "October 2018": "a date", "August": "a date", "In 1983": "a date",
		"5,200": "a number", "1,900": "a number", "Seventeen": "a number", "Over 100,000": "a number", "Nearly every 10 hours": "a number", "Twenty years": "a number",
		"Two former engineering students": "a number or a phrase",
		"$5 million":                      "a sum of money", "5 million dollars": "a sum of money",
		"Peter Mattis": "a name", "The United States": "a name", "Deputy Director of the FBI": "a name", "The MSS": "a name", "People's Republic of China": "a name",
		"Canada": "a name or a phrase", "Innovation": "a name or a phrase", "Tourism from China": "a name or a phrase", "CIA and FBI": "a name or a phrase", "Ministry of Justice": "a name or a phrase",
		"A relative": "a phrase", "It vehemently denies it": "a phrase", "An event of 1983": "a number", "Of it": "a phrase", "—": "a phrase",
	} {
		if got := kindsOf(answer).String(); got != want {
			t.Errorf("%s: got %s, want %s", answer, got, want)
		}
	}
}

// Lengths are those that readers see, whatever the letters.
func TestSimilarLengths(t *testing.T) {
	for right, want := range map[string]bool{
		"по пути пчелы": true, "in the old hive": true, strings.Repeat("по пути пчелы ", 3): false, strings.Repeat("in the hive ", 4): false,
	} {
		q := knowledge.QuizQuestion{Right: right, Wrong: [knowledge.QuizWrong]string{"in the nest", "on the tree", "by the lake"}}
		if got := similarLengths(q); got != want {
			t.Errorf("%q beside %q: got %t", right, q.Wrong, got)
		}
	}
}

func TestTells(t *testing.T) {
	told := newTold("The MSS was formed in 1983, before seventeen bureaus were. Its U.S. rivals deny that; they’re older.")
	for _, tt := range []struct {
		asked         []string
		answer, right string
		want          bool
	}{
		{nil, "Seventeen", "Nine", true},
		{nil, "17 bureaus", "Nine bureaus", true},
		{nil, "1983", "1984", true},
		{nil, "The forming of bureaus", "", true}, // of any form
		{nil, "Rivals in 1983", "", false},        // two statements
		{nil, "Denying rivals", "", true},
		{nil, "Older rivals", "", false}, // two statements: a semicolon stands between
		{nil, "After seventeen bureaus", "Before seventeen bureaus", false},
		{nil, "Before seventeen bureaus", "After seventeen bureaus", true},
		{nil, "Before it", "After it", false},
		{[]string{"mss", "form", "year"}, "1983", "1984", true},
		{[]string{"mss", "head", "year"}, "1983", "1984", false},
	} {
		if got := told.tellsOf(tt.asked, tt.answer, tt.right); got != tt.want {
			t.Errorf("%q, with %q right, asked %q: got %t", tt.answer, tt.right, tt.asked, got)
		}
	}
}

// beeQuiz is a sound quiz question of beePack's topic honey, on lines 4 to 6.
const beeQuiz = `quiz:
  - question: What do bees make, according to Ada Apis?
    right: Honey in summer
    wrong: [Silk in spring, Milk in autumn, Salt in winter]
`

func TestQuiz(t *testing.T) {
	const honey, hive = "topics/honey.md", "topics/hive.md"
	const hiveAnswer = "Bees live in hives.[^1]"
	for _, tt := range []struct{ from, to, inHive, want string }{
		{"", "", "", ""},
		{"Silk in spring", "Wax", "", ""}, // the others are short as well
		{"Silk in spring", "Silk in spring from any farm there is", "", honey + ":5: answers are of very different lengths"},
		{"Silk in spring", "Spring Silk", "", honey + `:5: answers are of different kinds: "Honey in summer" is a phrase, "Spring Silk" is a name, "Milk in autumn" is a phrase, "Salt in winter" is a phrase`},
		{"Silk in spring", "1983", "", `"1983" is a date`},
		{"Silk in spring", "$5", "", `"$5" is a sum of money`},
		{"Silk in spring", "Short names", "", honey + `:6: wrong answer "Short names" is held by the words of the topic's answer`},
		{"Silk in spring", "Waxen hives", "Bees make waxen hives, as Apis has it.[^1]", honey + `:6: wrong answer "Waxen hives" may be true as well by topic "hive"`},
		{"Silk in spring", "Waxen hives", "Wasps like waxen hives.[^1]", ""},
		{"Silk in spring", "Wasted honey", "", honey + `:6: wrong answer "Wasted honey" is held by the words of a cited paragraph`},
		{"Honey in summer", "Anybody who waits for it", "", ""}, // a cited paragraph has it
		{"Honey in summer", "Cheese in summer", "", honey + `:5: right answer "Cheese in summer" is held neither by the words of the topic's answer nor by those of a cited paragraph`},
		{"What do", "Says Maya, what do", "", honey + `:4: name "Maya" is in no cited paragraph`},
		{"    wrong", "    explanation: It's never wasted on anybody who waits for it.\n    wrong", "", honey + `:6: 9 words in a row are the source's, without quotation marks`},
		{"    wrong", "    explanation: In Germany too.\n    wrong", "", honey + `:6: name "Germany" is in no cited paragraph`},
		{"What do bees make", "When in summer is there honey", "", honey + `:4: hint: the question holds the words of its right answer "Honey in summer"`},
		{"[Silk in spring, Milk in autumn, Salt in winter]", "[Wax, Ink, Oil]", "", ""},
		{"Honey in summer\n    wrong: [Silk in spring, Milk in autumn, Salt in winter]", "Honey, say, all summer long\n    wrong: [Silk in May, Milk in fall, Salt in June]", "", honey + `:5: answers are of very different lengths`},
		{"Honey in summer\n    wrong: [Silk in spring, Milk in autumn, Salt in winter]", "Honey, said Ada Apis, all summer\n    wrong: [Silk during spring, Milk during autumn, Salt during winter]", "", honey + `:5: hint: right answer "Honey, said Ada Apis, all summer" stands out by its length`},
	} {
		if !strings.Contains(beeQuiz, tt.from) {
			t.Fatalf("the quiz does not hold %q", tt.from)
		}
		pack := maps.Clone(beePack)
		quiz := strings.Replace(beeQuiz, tt.from, tt.to, 1)
		pack[honey] = strings.Replace(pack[honey], "and when?\n", "and when?\n"+quiz, 1)
		if tt.inHive != "" {
			pack[hive] = strings.Replace(knowledgetest.Files[hive], hiveAnswer, tt.inHive, 1)
		}
		p, err := knowledge.Load(knowledgetest.FS(pack))
		if err != nil {
			t.Fatalf("%q: %v", tt.to, err)
		}
		found := Quiz(p, true)
		found.Add(AgainstSource(p, "bees.txt", []byte(beeText)))
		if got := shown(found); tt.want == "" && strings.Contains(got, "answer") || !strings.Contains(got, tt.want) {
			t.Errorf("%q for %q: got\n%s\nwant %s", tt.to, tt.from, got, tt.want)
		}
	}
}

// Without the source's text it cannot be told whether a cited paragraph holds an answer.
func TestQuizWithoutSource(t *testing.T) {
	for right, want := range map[string]string{
		"Honey in summer":          "",
		"Anybody who waits for it": `topics/honey.md:5: hint: right answer "Anybody who waits for it" is not held by the words of the topic's answer; --source looks`,
	} {
		pack := maps.Clone(beePack)
		pack["topics/honey.md"] = strings.Replace(pack["topics/honey.md"], "and when?\n", "and when?\n"+strings.Replace(beeQuiz, "Honey in summer", right, 1), 1)
		p, err := knowledge.Load(knowledgetest.FS(pack))
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(Quiz(p, false)); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: got %s, want %s", right, got, want)
		}
	}
}
