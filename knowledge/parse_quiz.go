package knowledge

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"
)

// quizKey is what tells a quiz question from the others of its topic. Like a topic's ID
// it travels in Discord's custom_id; no topic's ID holds the point that stands before it.
var quizKey = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,31}$`)

// quiz reads a topic's quiz questions. One of them needs no key, so that a topic with a
// single question stays simple and a second one does not change the first one's ID.
func (f *file) quiz(topic string, e field) []QuizQuestion {
	var all []QuizQuestion
	keys := make(map[string]bool)
	items := f.items(e)
	for _, item := range items {
		q, key := f.quizQuestion(item)
		switch q.ID = topic + "." + key.Text; {
		case key.Text == "" && keys[""]:
			f.problem(f.line(item), "a second quiz question without a key; give it one, such as key: year")
		case keys[key.Text]:
			f.problem(key.Number, "quiz key %q is given twice", key.Text)
		case key.Text == "":
			q.ID = topic
		}
		keys[key.Text] = true
		all = append(all, q)
	}
	if len(items) > MaxQuiz {
		f.problem(e.line, "quiz has %d questions; a topic has at most %d", len(items), MaxQuiz)
	}
	return all
}

// quizQuestion reads one quiz question, and its key where it has one.
func (f *file) quizQuestion(n *yaml.Node) (q QuizQuestion, key Line) {
	q.At = QuizPlaces{Question: f.line(n), Right: f.line(n)}
	for _, e := range f.mapping(n, "a quiz question") {
		switch e.key {
		case "key":
			key = f.quizKey(e)
		case "question":
			q.Question, q.At.Question = f.quizText(e, MaxQuizQuestion), e.line
		case "right":
			q.Right, q.At.Right = f.quizText(e, MaxQuizAnswer), e.line
		case "wrong":
			f.quizWrong(&q, e)
		case "explanation":
			q.Explanation, q.At.Explanation = f.quizText(e, MaxQuizExplanation), e.line
		default:
			f.unknown(e, "a quiz question", "question", "right", "wrong", "explanation", "key")
		}
	}
	f.wholeQuiz(n, q)
	return q, key
}

func (f *file) quizKey(e field) Line {
	key := f.words(e.node, "key")
	if !quizKey.MatchString(key.Text) {
		f.problem(key.Number, "quiz key %q may hold small letters, digits and - only, at most 32", key.Text)
	}
	return key
}

// quizText reads a text of a quiz question.
func (f *file) quizText(e field, most int) string {
	t := f.words(e.node, "quiz: "+e.key)
	f.quizFits(t, e.key, most)
	return t.Text
}

// quizFits reports a text that is too long.
func (f *file) quizFits(t Line, what string, most int) {
	n := utf16Len(t.Text)
	switch {
	case n <= most:
	case most == MaxQuizAnswer:
		f.problem(t.Number, "quiz: an answer has %d characters; at most %d fit on a button behind its letter", n, most)
	default:
		f.problem(t.Number, "quiz: %s has %d characters; at most %d fit", what, n, most)
	}
}

// quizWrong reads the wrong answers.
func (f *file) quizWrong(q *QuizQuestion, e field) {
	wrong := f.list(e.node, "quiz: wrong")
	if len(wrong) != QuizWrong {
		f.problem(e.line, "quiz: wrong has %d answers; a question has %d wrong ones", len(wrong), QuizWrong)
	}
	for i, t := range wrong[:min(QuizWrong, len(wrong))] {
		q.Wrong[i], q.At.Wrong[i] = t.Text, t.Number
		f.quizFits(t, "an answer", MaxQuizAnswer)
	}
}

// wholeQuiz reports what a quiz question lacks, and answers that are the same.
func (f *file) wholeQuiz(n *yaml.Node, q QuizQuestion) {
	if q.Question == "" {
		f.problem(f.line(n), "quiz: question is missing")
	}
	if q.Right == "" {
		f.problem(f.line(n), "quiz: right is missing; it is the right answer")
	}
	if q.At.Wrong[0] == 0 {
		f.problem(f.line(n), "quiz: wrong is missing; it lists %d wrong answers", QuizWrong)
	}
	seen := make(map[string]bool)
	lines := append([]int{q.At.Right}, q.At.Wrong[:]...)
	for i, a := range q.Answers() {
		folded := norm.NFC.String(strings.ToLower(strings.TrimRight(a, ".!"))) // é can be typed in two ways
		if folded != "" && seen[folded] {
			f.problem(lines[i], "quiz: answer %q is given twice", a)
		}
		seen[folded] = true
	}
}
