package router

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"footnote/knowledge"
	"footnote/knowledge/mss"
)

var benchSizes = []struct{ topics, phrasings int }{{10, 5}, {150, 10}, {150, 100}, {1500, 100}}

func BenchmarkLookup(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprint(size.topics*size.phrasings), func(b *testing.B) {
			pack, questions := generated(size.topics, size.phrasings)
			p := New(pack)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p.Lookup(questions[i%len(questions)])
			}
		})
	}
}

func BenchmarkLookupParallel(b *testing.B) {
	pack, questions := generated(150, 10)
	p := New(pack)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			p.Lookup(questions[i%len(questions)])
		}
	})
}

// BenchmarkIndex measures what Load adds to reading the files, and the heap
// that stays.
func BenchmarkIndex(b *testing.B) {
	for _, size := range benchSizes {
		b.Run(fmt.Sprint(size.topics*size.phrasings), func(b *testing.B) {
			pack, _ := generated(size.topics, size.phrasings)
			norm.NFKC.String("e\u0301") // makes its tables, once for all packs
			before := heap()
			p := New(pack)
			after := heap()
			for b.Loop() {
				p = New(pack)
			}
			n := len(p.index.weights.postings)
			if p.index.classifiers != nil {
				n += p.index.classifiers.model.Size()
			}
			b.ReportMetric((after-before)/1e6, "MB")
			b.ReportMetric((after-before)/float64(n), "B/posting")
		})
	}
}

// heap returns how many bytes are in use. Pools let go of theirs at the second
// collection only.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

// BenchmarkWorstCase asks what is meant to take long.
func BenchmarkWorstCase(b *testing.B) {
	pack, questions := generated(150, 100)
	p := New(pack)
	var unknown strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&unknown, "zq%dx ", i)
	}
	for _, worst := range []struct{ name, question string }{
		{"6000 characters", strings.Repeat(strings.Join(questions[:50], " "), 3)[:6000]},
		{"one word", strings.Repeat("what ", 1200)},
		{"unknown words", unknown.String()},
		{"combining marks", "a" + strings.Repeat("\u0301\u0302", 3000)},
	} {
		b.Run(worst.name, func(b *testing.B) {
			for b.Loop() {
				p.Lookup(worst.question)
			}
		})
	}
}

// BenchmarkEmbedded asks the embedded pack the questions of our own making, and
// BenchmarkLoadEmbedded reads it.
func BenchmarkEmbedded(b *testing.B) {
	pack, err := knowledge.Load(mss.FS)
	if err != nil {
		b.Fatal(err)
	}
	p := New(pack)
	questions := ownQuestions(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Lookup(questions[i%len(questions)])
	}
}

func BenchmarkLoadEmbedded(b *testing.B) {
	for b.Loop() {
		pack, err := knowledge.Load(mss.FS)
		if err != nil {
			b.Fatal(err)
		}
		New(pack)
	}
}

// ownQuestions returns the texts of a question set of our own.
func ownQuestions(b *testing.B) []string {
	file, err := os.Open("../testdata/questions.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var texts []string
	for lines := json.NewDecoder(file); ; {
		var question struct{ Q string }
		if err := lines.Decode(&question); err == io.EOF {
			return texts
		} else if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, question.Q)
	}
}
