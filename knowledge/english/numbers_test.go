package english

import (
	"strings"
	"testing"
)

func TestNumber(t *testing.T) {
	for _, tt := range []struct {
		words, want string
		used        int
	}{
		{"two hundred hens", "200", 2}, {"two hundred and fifty hens", "250", 4}, {"5 million eggs", "5000000", 2}, {"5m", "5000000", 1},
		{"1k", "1000", 1}, {"5 m", "5000000", 2}, {"twenty one thousand", "21000", 3}, {"three hundred and", "300", 2}, {"2.5m", "2500000", 1},
		{"one million two hundred thousand", "1200000", 5}, {"seventeen", "", 0}, {"hundred", "", 0}, {"k", "", 0}, {"m 5", "", 0},
		{"2.5 million", "2500000", 2}, {"2.5 hens", "", 0}, {"one thousand and one", "1001", 4}, {"5 hens", "", 0}, {"1990s", "", 0}, {"mi6", "", 0}, {"nine nine", "", 0}, {"100 billion trillion trillion", "100000000000", 2}, {"", "", 0},
	} {
		if got, used := Number(strings.Fields(tt.words)); got != tt.want || used != tt.used {
			t.Errorf("Number(%q) = %q, %d", tt.words, got, used)
		}
	}
}
