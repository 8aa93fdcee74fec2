package router

// phrasing is one text that stands for a class.
type phrasing struct {
	class int32
	kind  textKind
	seq   []int32 // stems in order
}

// textKind is what a text of a pack is.
type textKind uint8

const (
	titleText     textKind = iota
	askText                // of a topic, or from outside
	keywordText            // no question by itself
	passageText            // some of an answer
	synonymText            // stands for its group
	smallTalkText          // from outside, of any pack (smalltalk.go)
	coveredText            // likewise, but it sounds like a topic
)

// textCounts is what a text counts in phrasings. The title is worth more than any
// change of formula where phrasings are few (measured on CLINC150). Keywords come
// by the dozen. The answer's own words are worth 5 to 7 points on the article's
// questions, whose phrasings are few and whose answers are full of what is asked
// for.
// Other texts are of no topic.
var textCounts = [coveredText + 1]float32{titleText: 3, askText: 1, keywordText: 0.6, passageText: 1.5}

// leastCounts is less than any text counts.
const leastCounts = 0.3

func (ph phrasing) counts() float32 { return textCounts[ph.kind] }

// isLearned reports whether the text is an example of its class.
func (ph phrasing) isLearned() bool { return ph.kind != passageText && ph.kind != coveredText }

// isQuestion reports whether the text may be asked as it is, and is the pack's own.
func (ph phrasing) isQuestion() bool { return ph.kind == titleText || ph.kind == askText }
