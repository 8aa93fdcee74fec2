package message

import (
	"strings"
	"testing"
)

// texts returns what is to be looked up for a message, with " | " between questions.
func texts(message string) string {
	var all []string
	for _, q := range Read(message) {
		all = append(all, q.Text)
	}
	return strings.Join(all, " | ")
}

// TestNeat holds that a neat question is left as it is.
func TestNeat(t *testing.T) {
	for _, q := range []string{
		"When was the lighthouse built?", "who keeps the hens", "In which year did the storm come?",
		"What does the keeper say about the U.S. Coast Guard?", "Is the tower open to visitors?", "lighthouse height",
		"Explain why the lamp was replaced.", "List the keepers.", "Who wrote On the Road?", "What is a Rhode Island Red?",
		"According to Mr. Hale, what did the storm destroy?", "When the lamp failed, who lit the fire?",
		"Did anyone survive the wreck of the Mary Ann?", "Why isn't the tower painted red?", "tower, height of",
		"How many eggs does a hen lay, and what does she eat?", "the man who built it", "What are the hens' names?",
		"name of the keeper", "State council members", "Which hens, besides the Leghorn, lay white eggs?",
	} {
		if got := texts(q); got != q {
			t.Errorf("Read(%q) = %q", q, got)
		}
	}
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ message, want string }{
		// Courtesy
		{"Sorry to bother you, but when was it built? Thanks in advance!", "when was it built?"},
		{"Hello everyone! Who kept the lamp?", "Who kept the lamp?"},
		{"I was wondering whether the tower is open", "the tower is open"},
		{"can someone tell me when the tower was built please", "when the tower was built"},
		{"does anyone know who built the tower?", "who built the tower?"},
		{"could you explain the blue lamp", "explain the blue lamp"},
		{"Would anybody be so kind as to say which hens lay blue eggs?", "which hens lay blue eggs?"},
		{"remind me again who built the tower", "who built the tower"},
		// Chat
		{"ok so like who built the tower lol", "who built the tower"},
		{"yo wtf is the tower haha", "wtf is the tower"},
		{"im so confused about the tower, who did it", "tower, who did it"},
		{"im confused, who built the tower", "who built the tower"},
		{"i lost the plot, who built the tower", "who built the tower"},
		{"my friend says the tower was built in 1900, is that right?", "the tower was built in 1900"},
		{"waittt who built the tower 💀💀 tyyy", "who built the tower"},
		{"ngl i forgot who built the tower", "who built the tower"},
		{"who built the tower i need it asap", "who built the tower"},
		{"i need the height of the tower for my presentation tmrw, u got one?", "height of the tower"},
		{"who built the tower, got anything on that?", "who built the tower"},
		{"which lamps has the tower got", "which lamps has the tower got"},
		// Context
		{"I have an exam tomorrow and my notes are a mess. When was the tower built?", "When was the tower built?"},
		{"When was the tower built? I'm drawing a timeline.", "When was the tower built?"},
		{"Outline the keeper's day, I'm writing a report", "Outline the keeper's day"},
		{"my friend says it was built in 1949 but when was the tower really built", "when was the tower really built"},
		{"For the flashcards I'm making: height of the tower", "height of the tower"},
		{"I don't get the blue lamp.", "blue lamp."},
		{"For an essay on lamps I need to know if the tower is protected", "the tower is protected"},
		{"do i need a rooster to get eggs lol", "do i need a rooster to get eggs"},
		{"what shoud i do with a sick hen", "what shoud i do with a sick hen"},
		// Form
		{"In one sentence: who built the tower?", "who built the tower?"},
		{"eli5 why the lamp turns", "why the lamp turns"},
		{"who built the tower? Keep it short.", "who built the tower?"},
		{"tldr blue lamp", "blue lamp"},
		// Mark-up
		{"<:hm:123> who built the **tower**", "who built the tower"},
		{"https://example.com/a?b who built the tower", "who built the tower"},
		{"> it is red\nwho built the tower", "who built the tower"},
		{"> who built the tower", "who built the tower"},
		{"```\nQ7. Who built the tower?\n```\nanyone got this one", "Who built the tower?"},
		{"\"Who built the tower?\"", "Who built the tower?"},
		// Several
		{"1) who built the tower? 2) who keeps it?", "who built the tower? | who keeps it?"},
		{"Who built the tower? And why is the lamp blue?", "Who built the tower? | why is the lamp blue?"},
		// What names nothing is joined with what does
		{"The keeper saw a ship. When was that?", "The keeper saw a ship. When was that?"},
		{"so there's this guy Hale, how long did he get", "so there's this guy Hale, how long did he get"},
		// Never to nothing
		{"ok lol thanks", "ok lol thanks"}, {"💀", "💀"}, {"???", "???"}, {"", ""}, {" \n", ""},
	} {
		if got := texts(tt.message); got != tt.want {
			t.Errorf("Read(%q)\n got %q\nwant %q", tt.message, got, tt.want)
		}
	}
}

func TestParts(t *testing.T) {
	for _, tt := range []struct{ message, want string }{
		{"what happened in 2018 and 2019?", "what happened in 2018 | what happened in 2019"},
		{"who are Hale and Brandt", "who are Hale | who are Brandt"},
		{"who are hale and brandt?", "who are hale | who are brandt"},
		{"when was it founded and who runs it", "when was it founded | who runs it"},
		{"what did Ann Hale and Bob say about hens", "what did Ann Hale say about hens | what did Bob say about hens"},
		{"who built the tower, and what does the lamp cost", "who built the tower | what does the lamp cost"},
		{"Explain the lamp and the horn.", "Explain the lamp | Explain the horn"},
		{"when and where was the tower built", ""},
		{"what is the difference between Hale and Brandt", ""},
		{"compare Hale and Brandt", ""},
		{"is it a lamp or is it a horn", ""},
		{"who built the tower?", ""},
	} {
		qs := Read(tt.message)
		var parts []string
		for _, p := range qs[0].Parts {
			parts = append(parts, p.Text)
		}
		if got := strings.Join(parts, " | "); got != tt.want {
			t.Errorf("parts of %q: %q, want %q", tt.message, got, tt.want)
		}
	}
}

func TestNegated(t *testing.T) {
	for _, tt := range []struct {
		message string
		want    bool
	}{
		{"which keepers are not mentioned", true}, {"who isn't quoted?", true}, {"what did Hale not steal", true},
		{"list the hens that are not named", true}, {"which hens don't lay eggs", true},
		{"why isn't the tower red?", false}, {"isn't the tower red?", false}, {"who built the tower, not the pier?", false},
		{"what not only hens eat", false}, {"who kept the lamp that was not lit", false}, {"who never slept?", false},
		{"Sum up the storm for somebody who hasn't read it", false},
	} {
		if got := Read(tt.message)[0].Negated; got != tt.want {
			t.Errorf("negated(%q) = %v", tt.message, got)
		}
	}
}

func TestReaction(t *testing.T) {
	for _, tt := range []struct {
		message string
		want    bool
	}{
		{"stop", true}, {"wrong", true}, {"more", true}, {"true", true}, {"based", true}, {"real?", true}, {"is it true", true},
		{"continue", true}, {"ratio", true}, {"that's so wrong lol", true}, {"no way", true}, {"good bot", true}, {"lol thanks", true},
		{"is the tower real?", false}, {"what is wrong with the lamp", false}, {"why?", false}, {"who are you", false}, {"wrong lamp", false},
	} {
		if got := Read(tt.message)[0].Reaction; got != tt.want {
			t.Errorf("reaction(%q) = %v", tt.message, got)
		}
	}
}

func TestBareAndClaim(t *testing.T) {
	for _, tt := range []struct {
		message     string
		bare, claim bool
	}{
		{"why?", true, false}, {"and when was that?", true, false}, {"which one?", true, false}, {"who built the tower?", false, false},
		{"bro thinks he's in the navy", false, true}, {"I love hens", false, true}, {"my cat sat on the keyboard", false, true},
		{"my hens keep pulling feathers, help", false, false},
		{"the man who built the tower", false, false}, {"height of the tower", false, false}, {"the tower was built when", false, false},
	} {
		q := Read(tt.message)[0]
		if q.Bare != tt.bare || q.Claim != tt.claim {
			t.Errorf("%q: bare %v, claim %v", tt.message, q.Bare, q.Claim)
		}
	}
}

func TestContext(t *testing.T) {
	for _, tt := range []struct{ message, want string }{
		{"The keeper saw a ship. What did it carry?", "The keeper saw a ship."},
		{"What did it carry? I'm so curious.", ""},
		{"Writing a paper on ships here. What did it carry?", ""},
		{"The speech: what did he say about hens?", "The speech:"},
		{"What did the ship carry?", ""},
	} {
		if got := strings.Join(Read(tt.message)[0].Context, " "); got != tt.want {
			t.Errorf("context of %q: %q, want %q", tt.message, got, tt.want)
		}
	}
}

// What a second question asks in its own words is kept where it refers to the first.
func TestBehind(t *testing.T) {
	for _, tt := range []struct{ message, want string }{
		{"What is the tower? Who built it?", "Who built it?"},
		{"What is the tower? Why?", "Why?"},
		{"What is the tower? Who built the lamp?", ""},
		{"What is the tower? Is there a lamp?", ""},
		{"What is the tower? I was there. Who built it?", ""}, // which has a context
		{"Who built it?", ""},
	} {
		qs := Read(tt.message)
		if got := qs[len(qs)-1].Behind; got != tt.want {
			t.Errorf("%q: %q, want %q", tt.message, got, tt.want)
		}
	}
	parts := Read("What is the tower and who built it?")[0].Parts
	if len(parts) != 2 || parts[1].Behind != "who built it?" {
		t.Errorf("got parts %+v", parts)
	}
}
