package router

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkComplete completes what is being typed: a word, and as much as Discord lets
// anybody type.
func BenchmarkComplete(b *testing.B) {
	for _, topics := range []int{150, 5000} {
		pack, questions := generated(topics, 5)
		p := New(pack)
		for name, typed := range map[string]string{
			"word": questions[0][:4], "sentence": questions[0],
			"6000": strings.Repeat(strings.Join(questions[:100], " "), 10)[:6000], "6000 in one": strings.Repeat("x", 6000),
		} {
			b.Run(fmt.Sprint(topics, "/", name), func(b *testing.B) {
				for b.Loop() {
					p.Complete(typed, 25)
				}
			})
		}
	}
}
