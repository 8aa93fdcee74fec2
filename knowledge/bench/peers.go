package main

import (
	"database/sql"
	"errors"
	"strings"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/en" // registers the analyser "en"
	_ "modernc.org/sqlite"                               // registers the driver "sqlite"

	"footnote/knowledge"
)

// document is what the peers index of a topic.
func document(t *knowledge.Topic) string {
	return strings.Repeat(t.Title+"\n", 3) + strings.Join(t.Ask, "\n") + "\n" + strings.Join(t.Keywords, "\n") + "\n" + t.Answer()
}

// newBleve indexes the topics in memory, with BM25 and English stems.
func newBleve(p *knowledge.Pack) (func(string) string, error) {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = "en"
	mapping.ScoringModel = "bm25"
	ix, err := bleve.NewMemOnly(mapping)
	if err != nil {
		return nil, err
	}
	batch := ix.NewBatch()
	for _, t := range p.Topics {
		if err := batch.Index(t.ID, map[string]string{"text": document(t)}); err != nil {
			return nil, err
		}
	}
	if err := ix.Batch(batch); err != nil {
		return nil, err
	}
	return func(question string) string {
		result, err := ix.Search(bleve.NewSearchRequestOptions(bleve.NewMatchQuery(question), 1, 0, false))
		if err != nil || len(result.Hits) == 0 {
			return ""
		}
		return result.Hits[0].ID
	}, nil
}

// newSQLite indexes the topics in memory, one row each, with Porter stems.
func newSQLite(p *knowledge.Pack) (func(string) string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	if _, err := db.Exec(`create virtual table topics using fts5(id unindexed, text, tokenize = 'porter')`); err != nil {
		return nil, err
	}
	for _, t := range p.Topics {
		if _, err := db.Exec(`insert into topics values (?, ?)`, t.ID, document(t)); err != nil {
			return nil, err
		}
	}
	find, err := db.Prepare(`select id from topics where topics match ? order by bm25(topics) limit 1`)
	if err != nil {
		return nil, err
	}
	return func(question string) string {
		var id string
		if err := find.QueryRow(anyOf(question)).Scan(&id); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return ""
		}
		return id
	}, nil
}

// anyOf makes an FTS5 query for any of the question's words.
func anyOf(question string) string {
	words := strings.FieldsFunc(question, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
	return `"` + strings.Join(words, `" OR "`) + `"`
}
