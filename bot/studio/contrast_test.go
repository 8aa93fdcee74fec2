package studio

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var colour = regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6})`)

// Text can be read on what it stands on, in light and in dark: WCAG 2.2 asks for a contrast
// of 4.5 for text, and 3 for what is drawn.
func TestContrast(t *testing.T) {
	style, err := embedded.ReadFile("page/studio.css")
	if err != nil {
		t.Fatal(err)
	}
	light, rest, _ := strings.Cut(string(style), "@media (prefers-color-scheme: dark)")
	dark, _, _ := strings.Cut(rest, "* {")
	for mode, part := range map[string]string{"light": light, "dark": dark} {
		colours := make(map[string]string)
		for _, c := range colour.FindAllStringSubmatch(part, -1) {
			colours[c[1]] = c[2]
		}
		for _, tt := range []struct {
			on, what string
			least    float64
		}{
			{"page", "text quiet accent bad", 4.5},
			{"box", "text quiet accent bad", 4.5},
			{"code", "text message-text", 4.5},
			{"accent", "on-accent", 4.5},
			{"message", "message-text message-quiet message-link", 4.5},
			{"message-button", "message-text", 4.5},
			{"box", "for against", 3},
		} {
			for what := range strings.FieldsSeq(tt.what) {
				if got := contrast(t, colours[tt.on], colours[what]); got < tt.least {
					t.Errorf("%s: %s on %s has %.2f, want %.1f", mode, what, tt.on, got, tt.least)
				}
			}
		}
	}
}

// contrast is that of two colours, by WCAG 2.2.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) != 6 {
		t.Fatalf("%q is no colour", hex)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
