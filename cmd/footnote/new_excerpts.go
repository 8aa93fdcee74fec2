package main

import (
	"fmt"
	"os"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/draft"
)

// sourceIn reads what a pack says of its source. It may lack a title still, as after
// init, but not its paragraphs.
func sourceIn(dir folder) (knowledge.Source, error) {
	root, err := os.OpenRoot(string(dir))
	if err != nil {
		return knowledge.Source{}, fmt.Errorf("there is no pack in %s; footnote init makes one of a text", dir)
	}
	defer root.Close()
	source, err := knowledge.LoadSource(root.FS())
	if source.Paragraphs() == 0 {
		return source, fmt.Errorf("loading pack %s:\n%w", dir, err)
	}
	return source, nil
}

// excerpts returns what the topic is to be written from.
func (c *newCommand) excerpts(s knowledge.Source, dir string) ([]draft.Excerpt, error) {
	texts, err := c.paragraphs(s, dir)
	if err != nil {
		return nil, err
	}
	var all []draft.Excerpt
	for i, number := range c.Paragraph {
		n := int(number)
		if slices.Contains(c.Paragraph[:i], number) {
			continue // named twice, it still has one footnote
		}
		if n < 1 || n > s.Paragraphs() {
			return nil, fmt.Errorf("paragraph %d is not there; the source has the paragraphs 1 to %d", n, s.Paragraphs())
		}
		e := draft.Excerpt{Paragraph: n, Section: s.SectionOf(n)}
		if texts != nil {
			e.Text = texts[n-1]
		}
		all = append(all, e)
	}
	return all, nil
}

// paragraphs returns the text's paragraphs, nil where the text is not at hand.
func (c *newCommand) paragraphs(s knowledge.Source, dir string) ([]string, error) {
	name := c.Source
	if name == "" {
		beside, err := linesBeside(dir)
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(beside); err != nil {
			return nil, nil
		}
		name = beside
	}
	src, err := readText(name, draft.MaxText)
	if err != nil {
		return nil, err
	}
	return check.Paragraphs(name, src, s)
}
