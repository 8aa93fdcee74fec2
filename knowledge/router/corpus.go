package router

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/lexicon"
	"footnote/knowledge/parallel"
)

// corpus is what a pack says: its texts, each read once, and the lexicon of
// their words.
type corpus struct {
	lexicon *lexicon.Lexicon
	topics  int
	texts   []packText // the synonyms, then the topics', then those from outside
}

// packText is one text of a pack and what it stands for.
type packText struct {
	text  string
	class int32 // the topic, the one behind them for what is outside, or a synonym's group
	kind  textKind
	words []lexicon.Token
}

// newCorpus reads a pack.
func newCorpus(p *knowledge.Pack) *corpus {
	texts := textsOf(p)
	return &corpus{lexicon.New(readAll(texts)), len(p.Topics), texts}
}

// textsOf returns the texts of a pack, not yet read.
func textsOf(p *knowledge.Pack) []packText {
	var texts []packText
	add := func(class int, kind textKind, all ...string) {
		for _, text := range all {
			texts = append(texts, packText{text: text, class: int32(class), kind: kind})
		}
	}
	for i, group := range p.Synonyms {
		add(i, synonymText, group...)
	}
	for i, t := range p.Topics {
		add(i, titleText, t.Title)
		add(i, askText, t.Ask...)
		if bare := withoutBrackets(t.Title); bare != t.Title {
			add(i, askText, bare)
		}
		add(i, keywordText, t.Keywords...)
		for _, passage := range t.Body {
			add(i, passageText, passage.Text)
		}
	}
	for _, kind := range p.Outside {
		add(len(p.Topics), askText, kind.Phrasings...)
	}
	add(len(p.Topics), smallTalkText, smallTalk()...)
	return texts
}

// withoutBrackets returns a title without what it says in brackets: nobody types "(MSS)"
// behind the name.
func withoutBrackets(title string) string {
	before, rest, _ := strings.Cut(title, " (")
	if _, behind, closed := strings.Cut(rest, ")"); closed {
		return before + behind
	}
	return title
}

// synonyms returns the texts that are synonyms, and others those that are not.
func (c *corpus) synonyms() []packText { return c.texts[:c.firstOther()] }
func (c *corpus) others() []packText   { return c.texts[c.firstOther():] }

func (c *corpus) firstOther() int {
	i := slices.IndexFunc(c.texts, func(t packText) bool { return t.kind != synonymText })
	if i < 0 {
		return len(c.texts)
	}
	return i
}

// phrasings returns what stands for a class, as stems.
func (c *corpus) phrasings() []phrasing {
	texts := c.others()
	phrasings := make([]phrasing, len(texts))
	parallel.Do(len(texts), func(next func() (int, bool)) {
		var seq []int32
		for i, ok := next(); ok; i, ok = next() {
			t := &texts[i]
			seq = c.lexicon.Sequence(seq[:0], t.words)
			phrasings[i] = phrasing{class: t.class, kind: t.kind, seq: slices.Clone(seq)}
		}
	})
	return phrasings
}
