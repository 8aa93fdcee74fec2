// Command bench puts Footnote's router beside bleve and SQLite FTS5, on the
// same pack and the same questions:
//
//	go run . -pack DIR -questions FILE
//
// A topic is one document of its title, three times, its phrasings, keywords and
// answer, the same texts that Footnote has; synonyms are Footnote's alone. It
// prints how often the first topic found is right, whatever the confidence, and
// the time a question takes. It is a module of its own so that the bot carries
// neither of the two.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/router"
)

// finder is a way to find a topic: the ID of the best one, or "".
type finder struct {
	name string
	find func(question string) string
}

func main() {
	pack := flag.String("pack", "../mss", "directory of the pack")
	file := flag.String("questions", "../testdata/questions.jsonl", "question set")
	flag.Parse()
	log.SetFlags(0)
	if err := run(*pack, *file); err != nil {
		log.Fatalf("bench: %v", err)
	}
}

func run(dir, file string) error {
	p, err := knowledge.Load(os.DirFS(dir))
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	questions, err := eval.ReadQuestions(file, f)
	if err != nil {
		return err
	}
	bleve, err := newBleve(p)
	if err != nil {
		return fmt.Errorf("indexing with bleve: %w", err)
	}
	sqlite, err := newSQLite(p)
	if err != nil {
		return fmt.Errorf("indexing with SQLite: %w", err)
	}
	fmt.Println("router        hit@1  time a question")
	for _, f := range []finder{{"footnote", footnote(router.New(p))}, {"bleve", bleve}, {"sqlite fts5", sqlite}} {
		hits, perQuestion := f.measure(p, questions)
		fmt.Printf("%-12s  %.3f  %v\n", f.name, hits, perQuestion)
	}
	return nil
}

// footnote finds the answer, or the first suggestion where it is not sure.
func footnote(r *router.Router) func(string) string {
	return func(question string) string {
		d := r.Lookup(question)
		switch {
		case d.Topic != nil:
			return d.Topic.ID
		case len(d.Suggestions) > 0:
			return d.Suggestions[0].ID
		}
		return ""
	}
}

// rounds is how often each question is asked; the first round warms up.
const rounds = 6

// measure asks every question that the pack answers.
func (f finder) measure(p *knowledge.Pack, questions []eval.Question) (hits float64, perQuestion time.Duration) {
	asked, right := 0, 0
	var took time.Duration
	for round := range rounds {
		if round == 1 {
			asked, right, took = 0, 0, 0
		}
		for _, q := range questions {
			if !q.InScope {
				continue
			}
			start := time.Now()
			id := f.find(q.Text)
			took += time.Since(start)
			asked++
			if t, ok := p.Topic(id); ok && q.RightFor(t) {
				right++
			}
		}
	}
	return float64(right) / float64(max(1, asked)), took / time.Duration(max(1, asked))
}
