package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece is a paragraph or a heading.
type piece struct {
	text   string
	level  int  // of a heading that is marked as one in Markdown, from 1; 0 for all else
	alone  bool // nothing stands directly above or below it
	styled bool // it is a heading by how it looks
}

func (p piece) isHeading() bool { return p.level > 0 || p.styled }

// lay puts the lines of a text together to pieces.
func (t *Text) lay(lines []string, split Split) []piece {
	lines = joinFences(t.withoutFrontMatter(lines))
	blocks := apart(blocksOf(lines))
	wrapped := split == SplitBlocks || split == SplitAuto && isWrapped(blocks)
	switch {
	case split != SplitAuto:
	case wrapped:
		t.assume("Its lines are wrapped, so a paragraph is what stands between empty lines. (If every line is a paragraph: --split lines.)")
	case slices.ContainsFunc(blocks, func(b block) bool { return len(b) > 1 }):
		t.assume("Every line is a paragraph. (If lines are wrapped, and paragraphs stand between empty lines: --split blocks.)")
	}
	ends := func(string) bool { return false }
	if wrapped && len(blocks) == 1 {
		ends = t.endsByWidth(blocks[0])
	}
	var pieces []piece
	left := 0
	for _, b := range blocks {
		all := b.pieces(wrapped, ends)
		for _, p := range all {
			if strings.IndexFunc(p.text, isSaid) < 0 {
				left++
				continue
			}
			p.alone = len(all) == 1
			pieces = append(pieces, p)
		}
	}
	if left > 0 {
		t.assume("Lines without a letter or a digit, such as rules, are left out: %d.", left)
	}
	return pieces
}

// apart parts a title from the author's name directly below it.
func apart(blocks []block) []block {
	if len(blocks) > 0 && len(blocks[0]) > 1 && isByline(oneLine(blocks[0][1])) {
		first := blocks[0]
		rest := blocks[1:]
		if len(first) > 2 {
			rest = append([]block{first[2:]}, rest...)
		}
		return append([]block{first[:1], first[1:2]}, rest...)
	}
	return blocks
}

func isSaid(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// frontMatterLines is how long the front matter of a Markdown file may be.
const frontMatterLines = 50

// withoutFrontMatter leaves out what some Markdown files have at their top, between
// lines of three dashes.
func (t *Text) withoutFrontMatter(lines []string) []string {
	if strings.TrimSpace(lines[0]) != "---" {
		return lines
	}
	for i, line := range lines[1:min(len(lines), frontMatterLines)] {
		switch line = strings.TrimSpace(line); {
		case line == "---":
			t.assume("Left out are the first %d lines, the front matter.", i+2)
			return lines[i+2:]
		case line != "" && !strings.ContainsAny(line, ":-#[]"):
			return lines // it is a rule, and a text below it
		}
	}
	return lines
}

// joinFences puts each block between fences of Markdown on one line, as code: nothing in it
// is a heading.
func joinFences(lines []string) []string {
	var all []string
	var within []string
	fenced := false
	for _, line := range lines {
		isFence := strings.HasPrefix(strings.TrimSpace(line), "```")
		switch {
		case isFence && fenced:
			all, within = append(all, code(within)), nil
		case fenced:
			within = append(within, line)
		case !isFence:
			all = append(all, line)
		}
		fenced = fenced != isFence
	}
	if fenced { // and never closed
		all = append(all, code(within))
	}
	return all
}

func code(lines []string) string { return "`" + oneLine(strings.Join(lines, " ")) + "`" }

// endsByWidth tells where paragraphs end in a wrapped text that has no empty line: at a
// sentence's end on a line that is clearly shorter than the others. Where lines are
// indented to begin a paragraph, that alone tells.
func (t *Text) endsByWidth(b block) func(string) bool {
	if slices.ContainsFunc(b[1:], isIndented) {
		t.assume("It has no empty lines, so a paragraph begins where a line is indented.")
		return func(string) bool { return false }
	}
	widths := make([]int, len(b))
	for i, line := range b {
		widths[i] = utf8.RuneCountInString(line)
	}
	slices.Sort(widths)
	usual := widths[len(widths)/2]
	t.assume("It has no empty lines, so a paragraph ends where a sentence ends on a short line. Better put an empty line between paragraphs.")
	return func(line string) bool { return utf8.RuneCountInString(line) < usual*3/4 && endsSentence(line) }
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(line string) bool { return sentenceEnd.MatchString(line) }

var sentenceEnd = regexp.MustCompile(`[.!?…:;]["'”’»)\]*_]*(?:\[\d+\]|[¹²³⁰⁴-⁹]+)?$`)
