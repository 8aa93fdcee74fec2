package eval

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// frame is what people write around a question.
type frame struct{ kind, text string }

func framesIn(t testing.TB, name string) []frame {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var frames []frame
	for line := range strings.Lines(string(text)) {
		kind, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok && line[0] != '#' {
			frames = append(frames, frame{kind, strings.ReplaceAll(text, `\n`, "\n")})
		}
	}
	return frames
}

// around returns a question within a frame.
func (f frame) around(question string) string {
	text := strings.ReplaceAll(f.text, "{Q}", question)
	for rule, change := range changes {
		if strings.Contains(text, rule) {
			text = strings.ReplaceAll(text, rule, change(question))
		}
	}
	return text
}

// changes are what people do to a question itself.
var changes = map[string]func(string) string{
	"{lower}":  func(q string) string { return strings.ToLower(strings.TrimRight(q, "?. ")) },
	"{upper}":  strings.ToUpper,
	"{curly}":  func(q string) string { return strings.ReplaceAll(q, "'", "’") },
	"{plain}":  func(q string) string { return strings.TrimRight(q, "?. ") },
	"{wide}":   func(q string) string { return strings.ReplaceAll(q, " ", "  ") },
	"{unseen}": func(q string) string { return strings.Replace(q, " ", "\u200B ", 1) },
	"{swap}":   func(q string) string { return mistyped(q, func(a, b rune) string { return string(b) + string(a) }) },
	"{drop}":   func(q string) string { return mistyped(q, func(a, _ rune) string { return string(a) }) },
	"{double}": func(q string) string {
		return mistyped(q, func(a, b rune) string { return string(a) + string(b) + string(b) })
	},
	"{near}": func(q string) string { return mistyped(q, func(a, _ rune) string { return string(a) + "e" }) },
}

// mistyped makes a typing error at two letters inside the longest word.
func mistyped(q string, slip func(a, b rune) string) string {
	words := strings.FieldsFunc(q, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) == 0 {
		return q
	}
	longest := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	letters := []rune(longest)
	if len(letters) < 5 {
		return q
	}
	i := len(letters) / 2
	wrong := string(letters[:i]) + slip(letters[i], letters[i+1]) + string(letters[i+2:])
	return strings.Replace(q, longest, wrong, 1)
}
