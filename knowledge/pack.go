// Package knowledge is a pack: one text's Source, and the Topics that answer
// questions about it. A pack is data; what searches it is made from it
// (knowledge/router), and so is what checks it (knowledge/check, knowledge/eval).
//
// The way through it: Load (load.go, load_topics.go) reads the files of a pack
// (load_file.go), each by a parser of its own (parse_source.go with parse_sections.go,
// parse_author.go and parse_date.go, parse_lists.go, parse_topic.go, parse_quiz.go,
// parse_answer.go with parse_footnote.go, all on yaml.go and yaml_text.go), and then
// looks at them together (validate.go); LoadFolder is Load for a folder by its path, and
// read_one.go reads one file for those who change it. What fits into a reply is in
// limits.go, what an address may be in address.go, what a pack's version is in version.go,
// what a fault in YAML is called in yaml_problem.go, and what a misspelt name was meant for
// in suggest.go.
//
// It may import a YAML parser, x/sync and the standard library, and nothing of this
// program but knowledge/legible.
//
// What always holds:
//
//   - A pack with a problem does not load, and every problem is reported at once, with
//     its file and line. Drafts are set aside (draft.go): they answer nothing, and what
//     they lack is no problem.
//   - Nothing is read but regular files of limited size, and no text holds a character
//     that readers do not see, or goes over several lines but an answer.
//   - Every topic cites at least one paragraph of its source, and says whose words
//     the paragraph carries.
//   - A quiz question has four different answers, and an ID that no other has.
//   - A pack never changes after Load, so it is safe for concurrent use.
package knowledge

import "strings"

// Pack is a loaded, sound set of topics on one source. It never changes after
// Load and is safe for concurrent use.
type Pack struct {
	Source   Source
	Topics   []*Topic // in the order of their first citation, then of their IDs
	Synonyms [][]string
	Outside  []Outside
	Drafts   []Draft // what is still to write, in the order of its files

	// Version tells packs apart by what they answer: it is made of the contents of the
	// files that answers come from, and is the same wherever they are. Seven characters.
	Version string

	byID map[string]*Topic
}

// NewPack returns a pack of topics that were made by a program, such as a test.
// Nothing of them is checked.
func NewPack(topics []*Topic) *Pack {
	p := &Pack{Topics: topics}
	p.fileTopics()
	return p
}

// fileTopics files the topics by their IDs.
func (p *Pack) fileTopics() {
	p.byID = make(map[string]*Topic, len(p.Topics))
	for _, t := range p.Topics {
		p.byID[t.ID] = t
	}
}

// Topic is one question and its curated answer.
type Topic struct {
	ID        string         // the file's name without .md
	Title     string         // the question it answers, at most MaxTitle characters
	Ask       []string       // other ways of asking it
	Keywords  []string       // words that point to it
	Related   []string       // IDs of topics worth reading next
	Note      *Note          // where other sources differ; nil for most topics
	Quiz      []QuizQuestion // what learners are asked about it, at most MaxQuiz; nil for most topics
	Body      []Passage      // the answer; never empty
	Citations []Citation     // in the order of first use; never empty

	At Places
}

// Passage is a run of an answer's text and the citations that stand behind it.
type Passage struct {
	Text  string
	Cites []int // indexes into Topic.Citations
}

// Citation says where in the source an answer comes from and who says it.
type Citation struct {
	Paragraph int    `json:"paragraph"`
	Section   string `json:"section"`
	Voice     string `json:"voice"` // "the article", or whom it quotes; several stand between "; "
}

// Note tells where another source differs. It is no part of the answer.
type Note struct {
	Text string `yaml:"text"`
	Link string `yaml:"link"`
}

// Outside is a kind of question that the source does not answer. From its
// phrasings Lookup learns where the text ends.
type Outside struct {
	Kind      string
	Phrasings []string
}

// Answer returns the answer as plain text, without citation marks.
func (t *Topic) Answer() string {
	var b strings.Builder
	for _, p := range t.Body {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Topic returns the topic with the given ID.
func (p *Pack) Topic(id string) (*Topic, bool) {
	t, ok := p.byID[id]
	return t, ok
}

// Called returns the topic with an ID, or else with a title, whatever its case.
func (p *Pack) Called(name string) (*Topic, bool) {
	if t, ok := p.byID[name]; ok {
		return t, true
	}
	for _, t := range p.Topics {
		if strings.EqualFold(t.Title, name) {
			return t, true
		}
	}
	return nil, false
}

// Section returns the topics whose first citation lies in the named section, in
// the pack's order.
func (p *Pack) Section(name string) []*Topic {
	var in []*Topic
	for _, t := range p.Topics {
		if t.Citations[0].Section == name {
			in = append(in, t)
		}
	}
	return in
}
