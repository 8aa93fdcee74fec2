package health

// Report is how good a pack is, as far as its own texts tell. It is plain data, and all
// its lists are in the order in which they are most worth reading.
type Report struct {
	Topics int `json:"topics"`
	Asked  int `json:"asked"` // titles and phrasings

	// What became of those without themselves: Right and Wrong were answered, Choices
	// offered several topics, and None nothing. False would have been answered without
	// their topic.
	Right   Share `json:"right"`
	Wrong   Share `json:"wrong"`
	Choices Share `json:"choices"`
	None    Share `json:"none"`
	False   Share `json:"false"`

	Failing   []Failing   `json:"failing"`             // topics of which some text was not answered rightly
	Alike     []Alike     `json:"alike"`               // topics that are hard to tell apart
	Few       []Few       `json:"few"`                 // topics with few phrasings
	Uniform   []Uniform   `json:"uniform"`             // topics whose phrasings are much alike
	Uncovered []Uncovered `json:"uncovered,omitempty"` // nothing without the source's text

	Synonyms *Table `json:"synonyms,omitempty"` // nil where the pack has none, or is very large
	Outside  *Table `json:"outside,omitempty"`
	Rules    Rules  `json:"rules"`

	// Titles are those of topics whose ids were made of a paragraph's number and say nothing.
	Titles map[string]string `json:"titles,omitempty"`

	Hints []Hint `json:"hints"` // what to do; none for a pack that needs none

	Each []Asked `json:"-"` // what became of each text, for Compare
}

// Share is so many of so many.
type Share struct {
	N  int `json:"n"`
	Of int `json:"of"`
}

// Rate returns the share as a number from 0 to 1; 0 of nothing is 0.
func (s Share) Rate() float64 {
	if s.Of == 0 {
		return 0
	}
	return float64(s.N) / float64(s.Of)
}

// count counts one more, and whether it is one of those meant.
func (s *Share) count(is bool) {
	s.Of++
	if is {
		s.N++
	}
}

// Failing is a topic of which some texts were not answered rightly.
type Failing struct {
	Topic string `json:"topic"`
	File  string `json:"file"`
	Right Share  `json:"right"`
	Lost  []Lost `json:"lost"`           // by the topic that came first, the one that took most first
	Near  []Text `json:"near,omitempty"` // texts to which the topic was nearest, or nothing, and not near enough
}

// Lost are the texts of a topic that another one came first for.
type Lost struct {
	To    string   `json:"to"`
	Words []string `json:"words"` // by which it did, those that did so most often first
	Texts []Text   `json:"texts"`
}

// Text is a title or phrasing that was not answered rightly.
type Text struct {
	Line    int      `json:"line"` // in the topic's file; 0 where it is not known
	Text    string   `json:"text"`
	Outcome string   `json:"outcome"`       // answer, choices or none
	New     []string `json:"new,omitempty"` // words that no other text of a topic has
}

// Alike are two topics whose texts have nearly the same words.
type Alike struct {
	A     string  `json:"a"`
	B     string  `json:"b"`
	Alike float64 `json:"alike"` // from 0.5 to 1
	Lost  int     `json:"lost"`  // how many texts of one the other came first for
}

// Few is a topic with few phrasings.
type Few struct {
	Topic     string `json:"topic"`
	Phrasings int    `json:"phrasings"`
	Right     Share  `json:"right"`
}

// Uniform is a topic whose texts share many of their words, so that it is found by them
// and by little else, and its figures flatter it.
type Uniform struct {
	Topic  string   `json:"topic"`
	Shared float64  `json:"shared"` // of the words of two of its texts, on average, from 0 to 1
	Words  []string `json:"words"`  // that most of its texts have
}

// Uncovered is a paragraph of the source of which many words stand in no topic.
type Uncovered struct {
	Paragraph int      `json:"paragraph"`
	Missing   Share    `json:"missing"` // of its words that say what it is about
	Words     []string `json:"words"`   // the most frequent first
	CitedBy   []string `json:"cited_by,omitempty"`
}

// Table is what a table of the pack did for it.
type Table struct {
	Entries int   `json:"entries"` // groups of synonyms, or phrasings outside
	Right   Share `json:"right"`   // of the pack without the table
	False   Share `json:"false"`   // likewise

	// Idle are groups of synonyms of which no topic has a word.
	Idle []string `json:"idle,omitempty"`
	// Answered are phrasings outside that are answered, each asked without itself, and
	// Unlisted those that are answered without the table.
	Answered *Share `json:"answered,omitempty"`
	Unlisted *Share `json:"unlisted,omitempty"`
}

// Rules are what the rules for words that the pack does not have did to its texts.
type Rules struct {
	Novelty   float64  `json:"novelty"` // how likely a reader's word is to be new, from 0 to 1
	Thesaurus *Effect  `json:"thesaurus,omitempty"`
	Things    *Effect  `json:"things,omitempty"` // nil where they do not count
	Taken     []Taken  `json:"taken"`            // what words of texts were taken for
	SmallTalk int      `json:"small_talk"`       // phrasings of small talk that are outside
	Covered   []string `json:"covered"`          // those that are not, since the pack may answer them
}

// Effect is what a rule changed.
type Effect struct {
	Found int `json:"found"` // right with it only
	Lost  int `json:"lost"`  // right without it only
	False int `json:"false"` // answered with it only, their topic not being there
	Kept  int `json:"kept"`  // answered without it only, likewise
}

// Taken is a word that was taken for another, how often, and how often its text was
// answered rightly.
type Taken struct {
	Word  string `json:"word"`
	For   string `json:"for"`
	Right Share  `json:"right"`
}

// Hint is what a curator might do.
type Hint struct {
	File string  `json:"file"`
	Line int     `json:"line,omitempty"` // 0 where the file as a whole is meant
	Text string  `json:"text"`
	Gain float64 `json:"gain"` // right answers in 100 that it may bring at most; 0 where that is not known
}
