package analysis

import (
	"strings"
	"testing"
)

func TestSetAside(t *testing.T) {
	for _, tt := range []struct{ question, want string }{ // what is left
		{"What did Xi say in his talk, not Mattis in his comment?", "what did xi say in his talk not"},
		{"Its methods, not its profile: what are they?", "its methods not what are they"},
		{"Unlike Mallory, who was arrested in August?", "unlike who was arrested in august"},
		{"Who proposed it, as opposed to Wray who praised it?", "who proposed it as opposed to who praised it"},
		{"Besides spying what does it do?", "besides what does it do"},
		{"What happened in 2019 rather than 2018?", "what happened in 2019 rather than"},
		{"Apart from the fence, what did he see?", "apart from what did he see"},
		{"not doing things for the country", "not doing things for the country"},
		{"who besides the us suffers", "who besides the us suffers"},
		{"why is it not as well known as the CIA", "why is it not as well known as the cia"},
		{"Which one fell, as opposed to what Mr. Li said?", "which one fell as opposed to what mr li said"},
		{"Which paper told it, as opposed to the one with Mr. Li?", "which paper told it as opposed to"},
		{"@maria.lopez_x happy birthday", "happy birthday"},
		{"write to foo@bar.com", "write to foo bar com"},
		{"what the hell is the mss", "what is the mss"},
		{"why on earth did it spy on the earth", "why did it spy on the earth"},
		{"who in the world works in the world of spies", "who works in the world of spies"},
		{"how the heck", "how"},
		{"@maria happy birthday", "happy birthday"},
		{"hey @Footnote, when was it founded?", "hey when was it founded"},
		{"", ""},
	} {
		var r Tokenizer
		r.Read(tt.question)
		aside := r.SetAside()
		var left []string
		for i := range r.tokens {
			if !aside[i] {
				left = append(left, string(r.Folded(i)))
			}
		}
		if got := strings.Join(left, " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.question, got, tt.want)
		}
	}
}
