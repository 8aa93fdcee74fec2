package bot

import (
	"fmt"
	"slices"
	"strings"

	"footnote/bot/trail"
	"footnote/knowledge"
	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// reply is what is said, wherever it is said. The makers below are pure: the same
// pack and question make the same reply, and none can fail. How a reply looks,
// and that it names its source, is render.go's matter.
type reply struct {
	text    string   // what is said, in Markdown
	small   []string // small print, a line each
	offers  []offer  // buttons, row by row
	menus   []menu   // select menus
	private bool     // shown to the asker alone, where Discord allows it
	file    *file    // attached; nil for most, and for what is no answer to a command

	trail     trail.Trail // of the answers shown; without topics where none is
	paragraph int         // at which the first answer stands; 0 without an answer
	removable bool        // whoever asked may delete it, where others see it
	mark      string      // who that is, where Discord may not tell; see bot/seal
	shared    bool        // said to all, though the one who pressed alone has seen it
	inPlace   bool        // takes the place of a message, and is as private as that is

	outcome string   // what became of the question, for the metrics
	topics  []string // IDs of the topics that answer
}

// offer is a button. Those of one row stand together, as many as fit.
type offer struct {
	label string
	press press
	row   int              // counted from 0, from the top
	topic *knowledge.Topic // that it opens; nil if it does something else
	idle  bool             // nobody can press it
}

// menu is a select menu.
type menu struct {
	prompt  string
	press   press
	options []menuOption
}

type menuOption struct{ label, value string }

// file is what is attached to a reply.
type file struct {
	name, kind string
	content    []byte
}

// maker makes replies from a pack. Safe for concurrent use.
type maker struct {
	router *router.Router
	bank   *quiz.Bank // the pack's quiz questions
	learns bool       // there is a ledger, and what needs it can be used
}

func newMaker(r *router.Router, learns bool) maker { return maker{r, quiz.NewBank(r.Pack), learns} }

// decision says what was decided on a question.
func (m maker) decision(d router.Decision) reply {
	switch d.Outcome {
	case router.OutcomeAnswer:
		r := m.answers(d.Answers())
		if d.Unanswered > 0 {
			r.small = append(r.small, "The text does not answer the rest of the message, as far as these answers go.")
		}
		r.offers = append(r.offers, offers(d.Suggestions, seeAlso)...)
		r.trail = trailOf(d, r.topics)
		return r
	case router.OutcomeChoices:
		return reply{
			text:      "**Several answers come close.** Which one do you mean?" + numbered(d.Suggestions),
			offers:    numberedOffers(d.Suggestions, trailOf(d, nil)),
			private:   true,
			removable: true,
			outcome:   d.Outcome.String(),
		}
	case router.OutcomeAbout:
		return reply{text: d.Said, offers: offers(d.Suggestions, seeAlso), removable: true, outcome: d.Outcome.String()}
	default:
		return m.none(d)
	}
}

// none says that no answer fits, and offers the nearest.
func (m maker) none(d router.Decision) reply {
	nearest := d.Suggestions
	text := "**The text does not say**, as far as the answers drawn from it go."
	if d.Follows != nil {
		text = "**The text does not say more** about that, as far as the answers drawn from it go."
	}
	if len(nearest) > 0 {
		text += " These come nearest:" + numbered(nearest)
	} else {
		text += listedBy("/topics")
	}
	return reply{
		text:      text,
		offers:    numberedOffers(nearest, trailOf(d, nil)),
		private:   true,
		removable: true,
		outcome:   router.OutcomeNone.String(),
	}
}

// listedBy says what lists all topics: a command, which is another in the terminal.
func listedBy(command string) string { return " What it does say is listed by " + command + "." }

// offers makes a button of each topic.
func offers(topics []*knowledge.Topic, a action) []offer {
	var all []offer
	for _, t := range topics {
		all = append(all, offer{label: t.Title, press: press{a, t.ID}, topic: t})
	}
	return all
}

// numbered lists the topics' full titles. Buttons show about 36 characters of them on
// a phone, so they carry the number too.
func numbered(topics []*knowledge.Topic) string {
	var b strings.Builder
	for i, t := range topics {
		fmt.Fprintf(&b, "\n%d. %s", i+1, escape(t.Title))
	}
	return b.String()
}

// numberedOffers makes the buttons of a numbered list, which open a topic in its place: by
// the trail, where that leads there.
func numberedOffers(topics []*knowledge.Topic, t trail.Trail) []offer {
	all := offers(topics, choose)
	for i := range all {
		all[i].label = fmt.Sprintf("%d. %s", i+1, all[i].label)
		if t.At = slices.Index(t.Topics, trail.Topic(topics[i].ID)); t.At >= 0 {
			all[i].press = press{openNear, t.String()}
		}
	}
	return all
}
