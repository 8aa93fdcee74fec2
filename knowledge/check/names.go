package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// sentenceEnd finds what may stand between a sentence and the next.
var sentenceEnd = regexp.MustCompile(`(?:[.!?:;]["')]*|["(])\s*$`)

// sentenceGap is the most bytes that stand between two sentences.
const sentenceGap = 8

// names reports the names, numbers and years of a claim that are not among those
// known to its topic.
func (c *sourceCheck) names(in claim, known knownNames) {
	words := wordsOf(in.text)
	for i, w := range words {
		switch {
		case known.holds(w):
		case isNumber(w):
			c.report(in, w.start, "number %q is in no cited paragraph", w.text)
		case c.isName(in, words, i):
			c.report(in, w.start, "name %q is in no cited paragraph", w.text)
		}
	}
}

// isName reports whether the word is capitalised for being a name, and not for
// opening a sentence.
func (c *sourceCheck) isName(in claim, words []word, i int) bool {
	w := words[i]
	if !w.isCapital() || w.bare() == "i" {
		return false
	}
	before := in.text[max(0, w.start-sentenceGap):w.start]
	opens := w.start == 0 || sentenceEnd.MatchString(before)
	return !opens || !c.plain[w.bare()]
}

// plainWords returns the words that the source or an answer writes without a
// capital: such a word is no name where it opens a sentence.
func plainWords(p *knowledge.Pack, m manuscript) map[string]bool {
	plain := make(map[string]bool, len(commonOpeners))
	for _, w := range commonOpeners {
		plain[w] = true
	}
	add := func(s string) {
		for _, w := range wordsOf(analysis.FoldText(s)) {
			if !w.isCapital() {
				plain[w.bare()] = true
			}
		}
	}
	for _, paragraph := range m.paragraphs {
		add(paragraph)
	}
	for _, t := range p.Topics {
		add(t.Title)
		add(t.Answer())
	}
	return plain
}

// commonOpeners are words that open questions and sentences and that a small
// pack may use nowhere else.
var commonOpeners = strings.Fields(`
	a about according after all although among an and another any are as at because before besides both but by can
	could describe did do does during each either even every explain few for from had has have he her here his how
	however if in instead is it its just later like list many more most much name neither next no nobody none not
	nothing of on once one only or other perhaps possibly our out over same she should since so some such than that the their them
	then there these they this those though through thus to together two under unlike until was we were what when
	where whether which while who whom whose why will with within without would yes yet you your`)

// knownNames are the name-like words that a topic may use.
type knownNames map[string]bool

// namesKnownTo gathers the words of a topic's cited paragraphs, of the source's
// name, and the acronyms and expansions that the pack's synonyms give for them.
func (c *sourceCheck) namesKnownTo(t *knowledge.Topic) knownNames {
	known := make(knownNames)
	texts := append(c.manuscript.cited(t), c.pack.Source.Title, c.pack.Source.Site)
	for _, s := range texts {
		folded := analysis.FoldText(s)
		for _, w := range wordsOf(folded) {
			known.add(w.bare())
		}
		known.addAcronyms(folded, c.acronyms)
	}
	for _, same := range sameCountry {
		if slices.ContainsFunc(same, func(w string) bool { return known[w] }) {
			for _, w := range same {
				known.add(w)
			}
		}
	}
	return known
}

// sameCountry are names that mean one country, so that an answer may use one
// where the source uses another.
var sameCountry = [][]string{
	{"us", "usa", "america", "united", "states"},
	{"uk", "britain", "british", "kingdom"},
	{"china", "prc"},
}

func (k knownNames) add(bare string) {
	for _, root := range nameRoots(bare) {
		k[root] = true
	}
}

// holds reports whether the word, or a form of it such as China's for Chinese,
// is known.
func (k knownNames) holds(w word) bool {
	return slices.ContainsFunc(nameRoots(w.bare()), func(root string) bool { return k[root] })
}

// nameSuffixes turn a place into its people and an office into its plural.
var nameSuffixes = []string{"ians", "ian", "ese", "ans", "an", "ns", "es", "n", "s", "y", "a", "e"}

// shortestRoot is the least of a name that is left when a suffix goes.
const shortestRoot = 4

// nameRoots returns the word, as a number where it spells one, and what is left
// of it without each suffix that it may have.
func nameRoots(bare string) []string {
	if n := slices.Index(numberWords, bare); n > 0 {
		return []string{strconv.Itoa(n)}
	}
	roots := []string{bare}
	for _, suffix := range nameSuffixes {
		if root, ok := strings.CutSuffix(bare, suffix); ok && len(root) >= shortestRoot {
			roots = append(roots, root)
		}
	}
	return roots
}

func isNumber(w word) bool {
	bare := w.bare()
	return strings.ContainsAny(bare, "0123456789") || slices.Contains(numberWords, bare) && bare != ""
}
