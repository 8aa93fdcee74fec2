package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// What the replies are known by.
const (
	saysGoneName = "**No answer of that name is here.**"
	saysNoStyle  = "**There is no such style here.**"
	noRoom       = "the message has no room"
)

// citing is the use of /cite.
func citing(style string, topic ...string) []dt.Option {
	options := []dt.Option{dt.String("style", style)}
	for _, t := range topic {
		options = append(options, dt.String("topic", t))
	}
	return options
}

func TestCiteEntries(t *testing.T) {
	entries := []struct {
		name    string
		options []dt.Option
		want    string
	}{
		{"the text", citing("apa"), "```\nThe Ministry of State Security (MSS), China. (n.d.). charlesdenyer.com. https://www."},
		{"an answer", citing("apa", "wray-cases"), "(Christopher Wray, as cited in The Ministry of State Security (MSS), China, n.d., para. 25)"},
		{"by its title", citing("mla", "When was the MSS founded?"), "(“The Ministry of State Security (MSS), China,” par. 2)"},
		{"by words", citing("harvard", "when was the mss formed"), "(The Ministry of State Security (MSS), China, no date, para. 2)"},
		{"for LaTeX", citing("bibtex", "founding"), "\\cite[para.~2]{ministryofstate}"},
		{"for programs", citing("ris"), "```\nTY  - ELEC\n"},
		{"as JSON", citing("csl-json"), "\"type\": \"webpage\""},
		{"in a note", citing("chicago", "founding"), "charlesdenyer.com, n.d., para. 2, https://"},
		{"blank topic", citing("apa", "  "), "of the text"},
		{"topic that is gone", citing("apa", marker+"-old"), saysGoneName},
		{"words that fit nothing", citing("apa", hasNothing), saysGoneName},
		{"words that fit several", citing("apa", hasChoices), saysGoneName},
		{"no such style", citing(marker), saysNoStyle},
		{"no style", nil, saysNoStyle},
		{"mark-up for a topic", citing("apa", "```\n-# Source: "+marker), saysGoneName},
	}
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			for _, e := range entries {
				from.User = r.NewUser("student")
				reply := r.do(r.Slash(from, "cite", e.options...))
				if reply.Type != dt.CallbackMessage || !reply.Ephemeral() || !strings.Contains(contentOf(reply), e.want) {
					t.Errorf("%s: got callback %d, private %t, %q", e.name, reply.Type, reply.Ephemeral(), contentOf(reply))
				}
			}
		})
	}
}

// What is offered while a topic is typed is cited when it is picked, by its value or, as
// some clients do, by its name; where nothing fits, nothing is offered.
func TestCiteCompletes(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			for _, typed := range []string{"", "wray", "founded"} {
				reply := r.do(r.Autocomplete(from, "cite", dt.String("style", "apa"), dt.Focused("topic", typed)))
				if reply.Type != dt.CallbackChoices || len(reply.Choices) == 0 {
					t.Fatalf("%q: callback %d, %d choices", typed, reply.Type, len(reply.Choices))
				}
				value, _ := reply.Choices[0].Value.(string)
				for _, picked := range []string{value, reply.Choices[0].Name} {
					from.User = r.NewUser("student")
					cited := r.do(r.Slash(from, "cite", citing("apa", picked)...))
					if want := "of the answer *" + escape(reply.Choices[0].Name) + "*"; !strings.Contains(contentOf(cited), want) {
						t.Errorf("%q: got %q, want %q", picked, contentOf(cited), want)
					}
				}
			}
			reply := r.do(r.Autocomplete(from, "cite", dt.Focused("topic", marker)))
			if reply.Type != dt.CallbackChoices || len(reply.Choices) != 0 {
				t.Errorf("got callback %d, choices %+v", reply.Type, reply.Choices)
			}
		})
	}
}

// The button below a citation opens the answer that was cited.
func TestCiteLeadsToTheAnswer(t *testing.T) {
	r := enter(t)
	from := dt.From{User: r.NewUser("student")}
	reply := r.do(r.Slash(from, "cite", citing("apa", "founding")...))
	button, ok := reply.Message.Button("When was the MSS founded?")
	if !ok {
		t.Fatalf("got %+v", reply.Message)
	}
	r.opens(r.do(r.Press(from, *reply.Message, button.CustomID)), button)
}

// A topic that was offered by an earlier pack is not there any more. Where another is
// cited in place of its title, which could be anybody's words, the reply says so.
func TestCiteAfterThePackChanged(t *testing.T) {
	r := run(t, dt.Options{}, with(packOf(t, map[string]string{"sting": beeTopic})))
	from := dt.From{User: r.NewUser("student")}
	offered := r.do(r.Autocomplete(from, "cite", dt.Focused("topic", "sting"))).Choices
	if len(offered) != 1 {
		t.Fatalf("offered %+v", offered)
	}
	id, _ := offered[0].Value.(string)
	rt := packOf(t, map[string]string{"stings": strings.Replace(beeTopic, "Do *bees* sting_hard?", "How do bees sting?", 1)})
	r.restart(with(rt))
	for picked, want := range map[string]string{id: saysGoneName, offered[0].Name: "\n-# Your words fit this answer best;"} {
		reply := r.do(r.Slash(from, "cite", citing("apa", picked)...))
		if !reply.Ephemeral() || !strings.Contains(contentOf(reply), want) || !strings.HasSuffix(contentOf(reply), sourceLine(rt.Pack.Source)) {
			t.Errorf("%q: got %q", picked, contentOf(reply))
		}
	}
}
