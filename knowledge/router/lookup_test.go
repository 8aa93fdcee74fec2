package router

import (
	"fmt"
	"math"
	"testing"

	"footnote/knowledge"
)

// testPack makes a pack of topics, each a list of phrasings, of which the first
// is the title and the ID.
func testPack(topics [][]string, synonyms [][]string, outside ...string) *Router {
	all := make([]*knowledge.Topic, len(topics))
	for i, t := range topics {
		all[i] = &knowledge.Topic{ID: t[0], Title: t[0], Ask: t[1:]}
	}
	p := knowledge.NewPack(all)
	p.Synonyms = synonyms
	if len(outside) > 0 {
		p.Outside = []knowledge.Outside{{Kind: "outside", Phrasings: outside}}
	}
	return New(p)
}

// spies is a small pack about spies.
func spies(t testing.TB) *Router {
	t.Helper()
	topics := [][]string{
		{"When was the MSS founded?", "founding year of the mss", "when did the ministry of state security start"},
		{"Where is the MSS headquartered?", "mss headquarters location", "which building is the mss in"},
		{"Who is Peter Mattis?", "peter mattis job", "which foundation does mattis work for"},
		{"What is a blended threat?", "meaning of blended threat", "hackers who work for gain and for the state"},
		{"What did the hackers steal?", "stolen vaccine research", "data that was taken by the hackers"},
		{"What are responsibilities of counterintelligence?", "counterintelligence duties", "role of counter-intelligence"},
		{"How old was Alexander Ma?", "age of ma when arrested", "ma arrest in hawaii"},
		{"What did the NSA warn of?", "nsa warning to contractors", "nsa advisory on vulnerabilities"},
		{"How long was Mallory jailed?", "mallory sentence", "years in prison for kevin mallory"},
		{"What does the intelligence law say?", "national intelligence law of 2017", "who may be monitored under the law"},
		{"Which Canadians were detained?", "detained canadians", "arrest of kovrig and spavor"},
		{"What is the China Initiative?", "purpose of the china initiative", "justice department china initiative"},
	}
	synonyms := [][]string{
		{"mss", "ministry of state security", "guoanbu"},
		{"jailed", "imprisoned", "locked up", "behind bars"},
		{"arrested", "nabbed", "detained"},
		{"headquarters", "hq", "main office"},
	}
	return testPack(topics, synonyms, "how do I bake bread", "what is the weather today", "who founded the cia")
}

func TestLookup(t *testing.T) {
	p := spies(t)
	for _, tt := range []struct{ question, want string }{
		{"When was the MSS founded?", "answer: When was the MSS founded?"},
		{"when was teh MSS fuonded", "answer: When was the MSS founded?"},
		{"founding year of the guoanbu", "answer: When was the MSS founded?"},
		{"where is the HQ of the MSS", "answer: Where is the MSS headquartered?"},
		{"ministry of state security headquarters location", "answer: Where is the MSS headquartered?"},
		{"how long was mallory locked up", "answer: How long was Mallory jailed?"},
		{"how long is mallory behind bars", "answer: How long was Mallory jailed?"},
		{"what is a blendedthreat", "answer: What is a blended threat?"},
		{"counter intelligence duties", "answer: What are responsibilities of counterintelligence?"},
		{"who is petre mattis", "answer: Who is Peter Mattis?"},
		{"MSS", "choices"}, // the name of nearly everything here, and no question
		{"how do I bake bread", "none"},
		{"how do you bake a cake", "none"},
		{"qwpoeiruty zmxnbv", "none"},
		{"zorp gleeb quonk snarf mallory", "choices"},
		{"国家安全部的举报电话是多少？", "none"},
		{"", "none"},
		{"🤡", "none"},
	} {
		d := p.Lookup(tt.question)
		got := d.Outcome.String()
		if d.Topic != nil {
			got += ": " + d.Topic.ID
		}
		if got != tt.want {
			t.Errorf("Lookup(%q) = %s, want %s\n%+v", tt.question, got, tt.want, p.Explain(tt.question))
		}
	}
}

// TestExplain holds the reasons to the score and the explanation to the
// decision.
func TestExplain(t *testing.T) {
	p := spies(t)
	for _, question := range []string{
		"when was the mss founded", "Did Mallory tell Zorro about Mattis", "how long was mallory locked up", "what don't blendedthreat hackers steal", "counter intelligence bread",
		"who is petre mattis and when was the ministry of state security started by spavor",
	} {
		e := p.Explain(question)
		if got, want := fmt.Sprint(e.Decision), fmt.Sprint(p.Lookup(question)); got != want {
			t.Errorf("Explain(%q) decides %s, Lookup %s", question, got, want)
		}
		sums := []Sum{*e.Outside}
		for _, c := range e.Nearest {
			sums = append(sums, c.Sum)
		}
		for _, s := range sums {
			total := 0.0
			for _, r := range s.Reasons {
				total += r.Weight
			}
			if math.Abs(total-s.Score) > 1e-4 {
				t.Errorf("Explain(%q): the reasons of %v add up to %v", question, s, total)
			}
		}
	}
}

func TestExplainWords(t *testing.T) {
	p := spies(t)
	for _, tt := range []struct{ question, want string }{
		{"peter", "[{peter known [peter] []}]"},
		{"petre", "[{petre corrected [peter] []}]"},
		{"Blendedthreat?", "[{Blendedthreat taken apart [blend threat] []}]"},
		{"counter intelligence", "[{counter intelligence joined [counterintellig] []}]"},
		{"mallory's bread-baking", "[{mallory's known [mallori] []} {bread a thing that the pack has nothing like [bread] []} {baking known [bake] []}]"},
		{"counter intelligences", "[{counter intelligences joined [counterintellig] []}]"},
		{"hq hq hq hq", "[{hq known [hq] [headquarters hq main office]} {hq known [hq] [headquarters hq main office]} {hq known [hq] [headquarters hq main office]} {hq said too often [] []}]"},
		{"@peter", "[{peter set aside [] []}]"},
		{"zmxnbv", "[{zmxnbv unknown [] []}]"},
		{"responsibly", "[{responsibly known [responsible] []}]"},
		{"hq", "[{hq known [hq] [headquarters hq main office]}]"},
	} {
		if got := fmt.Sprint(p.Explain(tt.question).Words); got != tt.want {
			t.Errorf("Explain(%q).Words = %s, want %s", tt.question, got, tt.want)
		}
	}
}
