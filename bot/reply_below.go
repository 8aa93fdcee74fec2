package bot

import (
	"slices"

	"footnote/knowledge/why"
)

// maxRelated is how many related topics stand below an answer.
const maxRelated = 3

// buttons returns the buttons of a reply: below an answer, at most three related topics
// and then a row of what can be done with it. It is the same in servers, direct messages
// and for those who added the bot for themselves.
func (r reply) buttons() []offer {
	all := r.offers
	if len(r.trail.Topics) > 0 {
		all = fewRelated(all)
	}
	row := 0
	for _, o := range all {
		row = max(row, o.row+1)
	}
	all = slices.Clip(all)
	for _, o := range r.actions() {
		o.row = row
		all = append(all, o)
	}
	return all
}

// fewRelated returns the first few of the first row, each once, and all of other rows.
func fewRelated(offers []offer) []offer {
	var all []offer
	related := 0
	for _, o := range offers {
		isNew := !slices.ContainsFunc(all, func(have offer) bool { return have.press == o.press })
		if o.row == 0 && isNew {
			related++
		}
		if isNew && (o.row > 0 || related <= maxRelated) {
			all = append(all, o)
		}
	}
	return all
}

// actions returns what can be done with a reply.
func (r reply) actions() []offer {
	var all []offer
	if t := r.trail; len(t.Topics) > 0 {
		state := t.String()
		if t.Way != why.Opened && t.Way != why.Shared {
			all = append(all, offer{label: "Not it", press: press{notIt, state}})
		}
		all = append(all, offer{label: "Why?", press: press{askWhy, state}})
		all = append(all, offer{label: "Read around", press: press{readAround, page{r.paragraph, 0}.String()}})
		if r.private {
			all = append(all, offer{label: "Share", press: press{share, state}})
		}
	}
	if r.removable && !r.private {
		all = append(all, offer{label: "Delete", press: press{remove, r.mark}})
	}
	return all
}
