package check

import (
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// paragraphNames are the words of one text that an answer may use as names or numbers:
// as they are written there or in the plural, and names in any of their forms.
type paragraphNames struct {
	words, forms map[string]bool
}

// knownNames are the names and numbers that a topic may use: of each text that it cites.
type knownNames []paragraphNames

// holds reports whether the word, or a form of it such as China's for Chinese, is known.
func (k knownNames) holds(w word) bool {
	return slices.ContainsFunc(k, func(p paragraphNames) bool {
		isWord := func(form string) bool { return p.words[form] }
		isName := func(form string) bool { return p.forms[form] }
		return slices.ContainsFunc(wordForms(w), isWord) || w.isCapital() && slices.ContainsFunc(nameForms(w.bare()), isName)
	})
}

// wordForms returns a word without its plural, or in digits where it spells a number.
func wordForms(w word) []string {
	if n := w.spelledNumber(); n > 0 {
		return []string{strconv.Itoa(n)}
	}
	return withoutEach(w.bare(), plurals)
}

// namesOf returns the names of a text, and what the pack's acronyms and the table of
// peoples give for them.
func namesOf(text string, acronyms []acronym) paragraphNames {
	p := paragraphNames{make(map[string]bool), make(map[string]bool)}
	words := wordsOf(text)
	for _, w := range words {
		p.add(w)
	}
	spoken := newSpoken(words)
	for _, a := range acronyms {
		if spoken.asName(a.short) || spoken.as(a.long) {
			p.addName(a.short)
			p.addName(a.long)
		}
	}
	for _, row := range peoples {
		if slices.ContainsFunc(row, spoken.asPeople) {
			for _, name := range row {
				p.addName(name)
			}
		}
	}
	return p
}

func (p paragraphNames) add(w word) {
	for _, form := range wordForms(w) {
		p.words[form] = true
	}
	if w.isCapital() {
		p.addName(w.bare())
	}
}

func (p paragraphNames) addName(name string) {
	for bare := range strings.FieldsSeq(name) {
		for _, form := range nameForms(bare) {
			p.forms[form] = true
		}
	}
}

// spoken is a text's words as one string: all of them, and with only the names left.
type spoken struct{ all, names string }

func newSpoken(words []word) spoken {
	var all, names strings.Builder
	for _, w := range words {
		bare := w.bare()
		all.WriteString(" " + bare)
		if !w.isCapital() {
			bare = "-"
		}
		names.WriteString(" " + bare)
	}
	return spoken{all.String() + " ", names.String() + " "}
}

func (s spoken) as(phrase string) bool     { return strings.Contains(s.all, " "+phrase+" ") }
func (s spoken) asName(phrase string) bool { return strings.Contains(s.names, " "+phrase+" ") }

// asPeople reports whether the text has the phrase as a name, or its plural.
func (s spoken) asPeople(phrase string) bool { return s.asName(phrase) || s.asName(phrase+"s") }

// paragraphNamesOf returns the names of each paragraph of the source: those that it
// holds, those of the voices that it carries, and those of the paragraph that introduces
// it as an entry of its list.
func paragraphNamesOf(p *knowledge.Pack, m manuscript, acronyms []acronym) []paragraphNames {
	all := make([]paragraphNames, len(m.paragraphs))
	for i, text := range m.paragraphs {
		parts := []string{text}
		for _, voice := range p.Source.Voices[i+1] {
			parts = append(parts, analysis.FoldText(voice))
		}
		if head := m.listHead(i); head >= 0 {
			parts = append(parts, m.paragraphs[head])
		}
		all[i] = namesOf(strings.Join(parts, "\n"), acronyms)
	}
	return all
}
