package main

import (
	"cmp"
	"encoding/json"
	"io"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// answer is one line of `ask --json`. The embedded topic is flattened into it: it is
// the answer, or the first of several.
type answer struct {
	ID       *string `json:"id,omitempty"` // of a question set's questions
	Question string  `json:"question"`
	Outcome  string  `json:"outcome"`
	topic
	Answers []content           `json:"answers,omitempty"` // all, where there are several
	Why     *router.Explanation `json:"why,omitempty"`
}

// content is a topic's title and answer.
type content struct {
	Topic     string               `json:"topic"`
	Title     string               `json:"title"`
	Answer    string               `json:"answer"`
	Citations []knowledge.Citation `json:"citations"`
}

// topic is one line of `topics --json`.
type topic struct {
	content
	Suggestions []suggestion `json:"suggestions"`
	Source      source       `json:"source"`
}

type suggestion struct {
	Topic string `json:"topic"`
	Title string `json:"title"`
}

type source struct {
	Title string `json:"title"`
	Site  string `json:"site"`
	URL   string `json:"url"`
}

// newEncoder returns an encoder that leaves <, > and & as they are: the output
// is no HTML.
func newEncoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// answerJSON returns what was decided on a question.
func answerJSON(p *knowledge.Pack, question string, d router.Decision) answer {
	a := answer{Question: question, Outcome: d.Outcome.String(), topic: topicJSON(p, d.Topic, d.Suggestions)}
	a.Answer = cmp.Or(a.Answer, strings.ReplaceAll(d.Said, "*", ""))
	if len(d.Also) > 0 {
		a.Answers = contentsJSON(d.Answers())
	}
	return a
}

// topicJSON returns a topic and what to read beside it; the topic may be nil.
func topicJSON(p *knowledge.Pack, t *knowledge.Topic, near []*knowledge.Topic) topic {
	j := topic{
		content:     content{Citations: []knowledge.Citation{}},
		Suggestions: []suggestion{},
		Source:      source{p.Source.Title, p.Source.Site, p.Source.URL},
	}
	if t != nil {
		j.content = contentJSON(t)
	}
	for _, s := range near {
		j.Suggestions = append(j.Suggestions, suggestion{s.ID, s.Title})
	}
	return j
}

// contentsJSON returns topics without what to read beside them.
func contentsJSON(topics []*knowledge.Topic) []content {
	var all []content
	for _, t := range topics {
		all = append(all, contentJSON(t))
	}
	return all
}

func contentJSON(t *knowledge.Topic) content {
	return content{t.ID, t.Title, t.Answer(), t.Citations}
}
