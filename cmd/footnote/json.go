package main

import (
	"encoding/json"
	"io"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// answer is one line of `ask --json`. The embedded topic is flattened into it.
type answer struct {
	Question string `json:"question"`
	Outcome  string `json:"outcome"`
	topic
	Why *router.Explanation `json:"why,omitempty"`
}

// topic is one line of `topics --json`.
type topic struct {
	Topic       string               `json:"topic"`
	Title       string               `json:"title"`
	Answer      string               `json:"answer"`
	Citations   []knowledge.Citation `json:"citations"`
	Suggestions []suggestion         `json:"suggestions"`
	Source      source               `json:"source"`
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

func answerJSON(p *knowledge.Pack, in input, d router.Decision, why *router.Explanation) answer {
	return answer{in.text, d.Outcome.String(), topicJSON(p, d.Topic, d.Suggestions), why}
}

// topicJSON returns a topic and what to read beside it; the topic may be nil.
func topicJSON(p *knowledge.Pack, t *knowledge.Topic, near []*knowledge.Topic) topic {
	j := topic{
		Citations:   []knowledge.Citation{},
		Suggestions: []suggestion{},
		Source:      source{p.Source.Title, p.Source.Site, p.Source.URL},
	}
	if t != nil {
		j.Topic, j.Title, j.Answer, j.Citations = t.ID, t.Title, t.Answer(), t.Citations
	}
	for _, s := range near {
		j.Suggestions = append(j.Suggestions, suggestion{s.ID, s.Title})
	}
	return j
}
