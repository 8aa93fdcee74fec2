package knowledge

import (
	"slices"
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// quizzed is the topic hive.md with quiz questions, the first on line 7.
func quizzed(quiz string) map[string]string {
	return map[string]string{"topics/hive.md": strings.Replace(knowledgetest.Files["topics/hive.md"], "related: [honey]\n", "related: [honey]\n"+quiz, 1)}
}

const soundQuiz = `quiz:
  - question: Where do bees live?
    right: In hives
    wrong: [In nests, In burrows, In shells]
    explanation: A hive is what keepers call their home.
  - key: what
    question: What do bees live in?
    right: "Hives: them all"
    wrong:
      - Nests
      - Burrows
      - Shells
`

func TestLoadReadsQuiz(t *testing.T) {
	hive, _ := loadSound(t, quizzed(soundQuiz)).Topic("hive")
	want := []QuizQuestion{
		{
			ID: "hive", Question: "Where do bees live?", Right: "In hives", Wrong: [3]string{"In nests", "In burrows", "In shells"},
			Explanation: "A hive is what keepers call their home.", At: QuizPlaces{8, 9, [3]int{10, 10, 10}, 11},
		},
		{
			ID: "hive.what", Question: "What do bees live in?", Right: "Hives: them all", Wrong: [3]string{"Nests", "Burrows", "Shells"},
			At: QuizPlaces{13, 14, [3]int{16, 17, 18}, 0},
		},
	}
	if !slices.Equal(hive.Quiz, want) {
		t.Errorf("got\n%+v\nwant\n%+v", hive.Quiz, want)
	}
	if got, want := hive.Quiz[0].Answers(), [4]string{"In hives", "In nests", "In burrows", "In shells"}; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLoadReportsQuiz(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	for _, tt := range []struct{ from, to, want string }{
		{"  - question: Where do bees live?\n    right: In hives\n", "  question: Where do bees live?\n  right: In hives\n", "topics/hive.md:10: the line is indented otherwise than the lines that it belongs with; a field begins in the same column as the field above it"},
		{"    explanation:", "    why:", `topics/hive.md:11: unknown field "why"; a quiz question has question, right, wrong, explanation and key`},
		{"  - question: Where do bees live?\n    right", "  - right", "topics/hive.md:8: quiz: question is missing"},
		{"    right: In hives\n", "", "topics/hive.md:8: quiz: right is missing; it is the right answer"},
		{"    wrong: [In nests, In burrows, In shells]\n", "", "topics/hive.md:8: quiz: wrong is missing; it lists 3 wrong answers"},
		{"[In nests, In burrows, In shells]", "[In nests, In burrows]", "topics/hive.md:10: quiz: wrong has 2 answers; a question has 3 wrong ones"},
		{"[In nests, In burrows, In shells]", "[In nests, In burrows, In shells, In holes]", "topics/hive.md:10: quiz: wrong has 4 answers"},
		{"[In nests, In burrows, In shells]", "In nests", "topics/hive.md:10: quiz: wrong is not a list"},
		{"[In nests, In burrows, In shells]", "[In nests, in hives., In shells]", `topics/hive.md:10: quiz: answer "in hives." is given twice`},
		{"[In nests, In burrows, In shells]", "[Café, Cafe\u0301, In shells]", "topics/hive.md:10: quiz: answer \"Cafe\u0301\" is given twice"},
		{"      - Burrows", "      - nests", `topics/hive.md:17: quiz: answer "nests" is given twice`},
		{"      - Burrows", "      -", "topics/hive.md:17: quiz: wrong has an empty entry"},
		{"      - Burrows", "      - " + long(78), "topics/hive.md:17: quiz: an answer has 78 characters; at most 77 fit on a button behind its letter"},
		{"right: In hives", "right: " + long(78), "topics/hive.md:9: quiz: an answer has 78 characters"},
		{"Where do bees live?", long(201), "topics/hive.md:8: quiz: question has 201 characters; at most 200 fit"},
		{"A hive is what", long(300), "topics/hive.md:11: quiz: explanation has "},
		{"In hives", "Hives: them", "topics/hive.md:9: a text that holds a colon goes in quotation marks: `right: \"Hives: them\"`"},
		{soundQuiz, "quiz: {question: Where?}\n", "topics/hive.md:7: quiz is not a list"},
		{soundQuiz, "quiz:\n  - Where?\n", "topics/hive.md:8: a quiz question is not a list of `name: value` pairs"},
		{"In hives", "Hive # 1", `topics/hive.md:9: quiz: right ends before " #"`},
		{"  - key: what\n    q", "  - q", "topics/hive.md:12: a second quiz question without a key; give it one, such as key: year"},
		{"key: what", "key: What now", `topics/hive.md:12: quiz key "What now" may hold small letters, digits and - only, at most 32`},
		{"  - question: Where", "  - key: what\n    question: Where", `topics/hive.md:13: quiz key "what" is given twice`},
		{"What do bees live in?", "where do bees live?", "topics/hive.md:13: duplicate quiz question: also in topics/hive.md"},
		{"explanation: A", "explanation: \"\\u202e\" # A", "topics/hive.md:11: a text holds the character <U+202E>, which readers do not see"},
	} {
		if !strings.Contains(soundQuiz, tt.from) {
			t.Fatalf("the quiz does not hold %q", tt.from)
		}
		_, err := Load(knowledgetest.FS(quizzed(strings.Replace(soundQuiz, tt.from, tt.to, 1))))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q for %q:\ngot  %v\nwant %s", tt.to, tt.from, err, tt.want)
		}
	}
}

func TestLoadReportsTooManyQuizQuestions(t *testing.T) {
	var quiz strings.Builder
	quiz.WriteString("quiz:\n")
	for _, key := range []string{"a", "b", "c", "d", "e", "f"} {
		quiz.WriteString("  - {key: " + key + ", question: Question " + key + "?, right: A, wrong: [B, C, D]}\n")
	}
	_, err := Load(knowledgetest.FS(quizzed(quiz.String())))
	if want := "topics/hive.md:7: quiz has 6 questions; a topic has at most 5"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A question and its answers must fit into one reply with the topic's answer.
func TestLoadReportsQuizThatDoesNotFit(t *testing.T) {
	changed := quizzed(soundQuiz)
	changed["topics/hive.md"] = strings.Replace(changed["topics/hive.md"], "in hives.[^1]", "in "+strings.Repeat("big ", 420)+"hives.[^1]", 1)
	_, err := Load(knowledgetest.FS(changed))
	if want := "topics/hive.md:8: the reply to the quiz question has up to 2"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}
