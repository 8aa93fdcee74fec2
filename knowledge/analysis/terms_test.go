package analysis

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
		{"IT work", "i.t work"}, {"I.T.", "i.t"}, {"It works", "it work"}, {"IT’s work", "i.t work"},
		{"it’s It's it'll it’d", "it it it it"},
		{"u r bc ur cos wat", "you r becaus your becaus what"}, {"a U-boat in Ur", "a uboat in ur"},
		{"500 BC, 500 bc, BC Place", "500 bc 500 bc bc place"}, {"U KNOW", "you know"}, {"Wat is honey", "what be honey"}, {"U know ú", "you know u"}, {"at 10 a.m.", "at 10 a.m"},
		{"R&D", "rd"}, {"DoD", "dod"}, {"AT&T", "att"},
		{"MI-6 MI6", "mi6 mi6"}, {"COVID-19", "covid19"},
		{"counter-intelligence counterintelligence", "counterintellig counterintellig"},
		{"non‑profit non‐profit nonprofit", "nonprofit nonprofit nonprofit"}, {"COVID‑19", "covid19"},
		{"counter\u00adintelligence zero\u200bwidth", "counterintellig zero width"},
		{"UN-led non-EU pro-Russian Pro-Choice", "un lead non eu pro russian prochoic"},
		{"pre-1990 mid-1990s T-shirt tshirt X-Ray", "pre 1990 mid 1990 tshirt tshirt xray"},
		{"1990's 1980’s Henry's", "1990 1980 henri"},
		{"Wi-Fi wifi", "wifi wifi"}, {"ex-CIA", "ex cia"},
		{"Baden-Württemberg", "baden wurttemberg"}, {"Baden-Wu\u0308rttemberg", "baden wurttemberg"},
		{"5,200 5200", "5200 5200"}, {"$2.5 bn", "2500000000"}, {"1,2,3", "1 2 3"}, {"the 1990s", "the 1990"},
		{"two hundred and five spies", "205 spi"}, {"5 million = 5,000,000", "5000000 5000000"}, {"1k 2.5m", "1000 2500000"},
		{"one hundred, two thousand", "100 2000"}, {"hundreds of thousands", "100 of 1000"}, {"twenty one pilots", "20 one pilot"},
		{"counter two hundred intelligence", "counter 200 intellig"},
		{"C, C++, C# and F# on .NET", "c c++ c# and f# on .net"}, {"the net. Net", "the net net"}, {"a+b #1", "a b 1"},
		{"don´t don′t don‛t donʻt don`t", "do not do not do not do not do not"},
		{"国家安全", "国 家 安 全"}, {"Привет мир", "привет мир"}, {"مرحبا", "مرحبا"},
		{"🤡 ¿", "🤡"}, {"tak👍🏽 €5", "tak 👍 5"}, {"-_-", ""}, {"'''", ""}, {"ﬁle", "file"}, {"ＭＳＳ", "mss"},
		{"tiananmen_square", "tiananmen squar"}, {"a.b", "ab"},
	} {
		if got := strings.Join(Terms(tt.text), " "); got != tt.want {
			t.Errorf("Terms(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
