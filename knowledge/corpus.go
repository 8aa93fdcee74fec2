package knowledge

import "slices"

// corpus is what a pack says: its texts, each read once, and the lexicon of
// their words.
type corpus struct {
	lexicon *lexicon
	texts   []packText // the synonyms, then the topics', then those from outside
}

// packText is one text of a pack and what it stands for.
type packText struct {
	text  string
	class int32 // the topic, the one behind them for what is outside, or a synonym's group
	kind  textKind
	words []readWord
}

// readWord is a word of a text that was read: its number among the lexicon's
// surfaces, and marks.
type readWord uint32

const (
	isAside      readWord = 1 << 31 // the text sets it aside
	isContracted readWord = 1 << 30 // it was one word with the one before: do not, of don't
	isRare       readWord = 1 << 29 // it is everyday and rare, and in no lexicon
)

func (w readWord) surface() int32        { return int32(w &^ (isAside | isContracted | isRare)) }
func (w readWord) is(mark readWord) bool { return w&mark != 0 }

// newCorpus reads a pack.
func newCorpus(p *Pack) *corpus {
	texts := p.texts()
	return &corpus{newLexicon(readAll(texts)), texts}
}

// texts returns the texts of a pack, not yet read.
func (p *Pack) texts() []packText {
	asked := everyday()
	texts := make([]packText, 0, p.countTexts()+len(asked))
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
		add(i, keywordText, t.Keywords...)
		for _, passage := range t.Body {
			add(i, passageText, passage.Text)
		}
	}
	for _, kind := range p.Outside {
		add(len(p.Topics), askText, kind.Phrasings...)
	}
	add(len(p.Topics), everydayText, asked...)
	return texts
}

func (p *Pack) countTexts() int {
	n := 0
	for _, group := range p.Synonyms {
		n += len(group)
	}
	for _, t := range p.Topics {
		n += 1 + len(t.Ask) + len(t.Keywords) + len(t.Body)
	}
	for _, kind := range p.Outside {
		n += len(kind.Phrasings)
	}
	return n
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
	inParallel(len(texts), func(next func() (int, bool)) {
		var seq []int32
		var kept slab[int32]
		for i, ok := next(); ok; i, ok = next() {
			t := &texts[i]
			seq = c.lexicon.sequence(seq[:0], t.words)
			phrasings[i] = phrasing{class: t.class, kind: t.kind, seq: kept.keep(seq)}
		}
	})
	return phrasings
}
