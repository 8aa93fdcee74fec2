package markdown

import (
	"html"
	"html/template"
	"regexp"
	"strings"
)

// HTML returns a message's content as Discord shows it.
func HTML(content string) template.HTML {
	w := &writer{}
	w.text(content, true, 0)
	return template.HTML(w.String())
}

// writer writes HTML.
type writer struct{ strings.Builder }

// maxDepth is how deep marks may stand within one another; deeper ones show as they are.
const maxDepth = 20

// lineSigns make something of a line as a whole. What they open and close is HTML.
var lineSigns = []struct {
	sign        *regexp.Regexp
	open, close string
}{
	{regexp.MustCompile(`^-# +`), `<small class="fine">`, `</small>`},
	{regexp.MustCompile(`^# +`), `<span class="heading h1">`, `</span>`},
	{regexp.MustCompile(`^## +`), `<span class="heading h2">`, `</span>`},
	{regexp.MustCompile(`^### +`), `<span class="heading h3">`, `</span>`},
	{regexp.MustCompile(`^> `), `<span class="quote">`, `</span>`},
}

// text writes a text that begins a line, or goes on in the middle of one.
func (w *writer) text(s string, atStart bool, depth int) {
	for s != "" {
		if atStart && depth < maxDepth {
			if n := w.line(s, depth); n > 0 {
				s = s[n:]
				continue
			}
		}
		n, isBlock := w.piece(s, depth)
		atStart = isBlock || s[:n] == "\n"
		s = s[n:]
	}
}

// line writes a line that a sign makes something of, and returns how many bytes that is
// with its line break; 0 for all others.
func (w *writer) line(s string, depth int) int {
	if n := w.list(s, depth); n > 0 {
		return n
	}
	first, _, _ := strings.Cut(s, "\n")
	for _, l := range lineSigns {
		if sign := l.sign.FindString(first); sign != "" && len(sign) < len(first) {
			w.WriteString(l.open)
			w.text(first[len(sign):], false, depth+1)
			w.WriteString(l.close)
			return min(len(first)+1, len(s))
		}
	}
	return 0
}

// codeBlock is one, with the name of its language.
var codeBlock = regexp.MustCompile("^```(?:([a-zA-Z0-9_+.#-]*)\n)?\n*((?s:.+?))\n*```\n?")

// piece writes what a text begins with, one character at least, and returns how many bytes
// that is. Behind a block another line begins.
func (w *writer) piece(s string, depth int) (n int, isBlock bool) {
	if at := codeBlock.FindStringSubmatchIndex(s); at != nil {
		w.WriteString(`<pre><code>` + html.EscapeString(s[at[4]:at[5]]) + `</code></pre>`)
		return at[1], true
	}
	return w.inline(s, depth), false
}
