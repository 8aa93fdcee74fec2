package edit

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bom may stand before the first character of a file. No line or column counts it.
const bom = "\uFEFF"

// text is a file in lines, counted from 1, each with its ending as it stands there.
type text struct {
	src   string
	lines []string
	begin []int // where each line begins, in bytes
}

func newText(src []byte) text {
	t := text{src: string(src)}
	at := 0
	if strings.HasPrefix(t.src, bom) {
		at = len(bom)
	}
	for line := range strings.Lines(t.src[at:]) {
		t.lines = append(t.lines, line)
		t.begin = append(t.begin, at)
		at += len(line)
	}
	return t
}

// line returns a line without its ending.
func (t text) line(n int) string {
	return strings.TrimSuffix(strings.TrimSuffix(t.lines[n-1], "\n"), "\r")
}

// ending returns how a line ends; where the file's last line does not, how the others do.
func (t text) ending(n int) string {
	for ; n > 0; n-- {
		if end := t.lines[n-1][len(t.line(n)):]; end != "" {
			return end
		}
	}
	return "\n"
}

// at returns the byte where a column of a line stands. YAML counts columns in characters.
func (t text) at(line, column int) int {
	at := t.begin[line-1]
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(t.src[at:])
		at += size
	}
	return at
}

// lineEnd returns the byte where the text of a line ends.
func (t text) lineEnd(n int) int { return t.begin[n-1] + len(t.line(n)) }

// below inserts lines below a line. A last line without an ending stays without one.
func (t text) below(n int, lines ...string) insertion {
	if n == 0 {
		return insertion{len(t.src) - len(strings.TrimPrefix(t.src, bom)), strings.Join(lines, "\n") + "\n"}
	}
	end := t.ending(n)
	all := strings.Join(lines, end)
	if strings.HasSuffix(t.lines[n-1], "\n") {
		return insertion{t.begin[n-1] + len(t.lines[n-1]), all + end}
	}
	return insertion{len(t.src), end + all}
}

// insertion is a text that is put into a file at a byte.
type insertion struct {
	at   int
	text string
}

// insertions are put into a file together; each says where it stands in the file as it
// was.
type insertions []insertion

// into returns the file with all of them in it.
func (all insertions) into(t text) []byte {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b insertion) int { return a.at - b.at })
	var out strings.Builder
	from := 0
	for _, in := range sorted {
		out.WriteString(t.src[from:in.at])
		out.WriteString(in.text)
		from = in.at
	}
	out.WriteString(t.src[from:])
	return []byte(out.String())
}
