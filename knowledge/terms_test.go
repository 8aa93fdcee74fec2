package knowledge

import (
	"strings"
	"testing"
)

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"When was the MSS formed?", "when be the mss form"},
		{"Don't", "do not"}, {"dont", "do not"}, {"don’t", "do not"},
		{"China's", "china"}, {"China’s spies'", "china spi"},
		{"what's", "what"}, {"whats", "what"},
		{"why did the US act", "whi do the us act"}, {"U.S.", "us"}, {"the U.S.A. and U.K.", "the us and uk"},
		{"tell us about it", "tell we about it"}, {"the us", "the us"},
		{"TELL US ABOUT IT", "tell we about it"},
		{"IT work", "i.t work"}, {"I.T.", "i.t"}, {"It works", "it work"},
		{"R&D", "rd"}, {"DoD", "dod"}, {"AT&T", "att"},
		{"MI-6 MI6", "mi6 mi6"}, {"COVID-19", "covid19"},
		{"counter-intelligence counterintelligence", "counterintellig counterintellig"},
		{"Wi-Fi wifi", "wifi wifi"}, {"ex-CIA", "ex cia"},
		{"Baden-Württemberg", "baden wurttemberg"}, {"Baden-Wu\u0308rttemberg", "baden wurttemberg"},
		{"5,200 5200", "5200 5200"}, {"$2.5 bn", "2.5 bn"}, {"1,2,3", "1 2 3"}, {"the 1990s", "the 1990"},
		{"国家安全", "国 家 安 全"}, {"Привет мир", "привет мир"}, {"مرحبا", "مرحبا"},
		{"🤡 ¿", ""}, {"-_-", ""}, {"'''", ""}, {"ﬁle", "file"}, {"ＭＳＳ", "mss"},
		{"tiananmen_square", "tiananmen squar"}, {"a.b", "ab"},
	} {
		if got := strings.Join(Terms(tt.text), " "); got != tt.want {
			t.Errorf("Terms(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestSameStem holds words that must meet, and TestOtherStem words that must
// not.
func TestSameStem(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"stole", "steal"}, {"stolen", "stealing"}, {"caught", "catches"}, {"bought", "buys"}, {"ran", "running"},
		{"children", "child"}, {"mice", "mouse"}, {"bureaus", "bureau"}, {"bureaux", "bureau"}, {"ten", "10"},
		{"defence", "defense"}, {"organisation", "organizations"}, {"organised", "organizing"},
		{"colour", "colors"}, {"programme", "programs"}, {"centre", "centers"}, {"centred", "centered"},
		{"licence", "license"}, {"travelled", "traveling"}, {"analyse", "analyzed"}, {"labour", "labor"},
		{"specialises", "specialize"}, {"counselling", "counseled"}, {"recognised", "recognizing"},
		{"judgement", "judgment"}, {"sceptical", "skeptical"}, {"universities", "university"},
		{"spying", "spies"}, {"neighbouring", "neighbor"},
	} {
		if a, b := stem(tt.a), stem(tt.b); a != b {
			t.Errorf("stem(%q) = %q, stem(%q) = %q", tt.a, a, tt.b, b)
		}
	}
}

func TestOtherStem(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"organ", "organization"}, {"organ", "organic"}, {"university", "universe"}, {"universal", "universe"},
		{"intern", "international"}, {"internal", "international"}, {"past", "paste"}, {"even", "evening"},
		{"ad", "add"}, {"later", "lateral"}, {"emerge", "emergency"}, {"officer", "office"},
		{"author", "authority"}, {"depart", "department"}, {"experience", "experiment"}, {"import", "important"},
		{"rise", "rize"}, {"advise", "advize"}, {"us", "use"},
	} {
		if a, b := stem(tt.a), stem(tt.b); a == b {
			t.Errorf("stem(%q) = stem(%q) = %q", tt.a, tt.b, a)
		}
	}
}
