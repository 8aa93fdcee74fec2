package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"footnote/knowledge"
	"footnote/knowledge/draft"
	"footnote/knowledge/legible"
)

// newCommand adds a topic to a pack.
type newCommand struct {
	Title     string   `arg:"" help:"The question that the topic answers."`
	Paragraph []number `help:"Paragraph that the answer is drawn from; may be given several times." required:"" placeholder:"N"`
	ID        string   `name:"id" help:"Name of the topic's file, without .md; made of the title unless set." placeholder:"ID"`
	Source    string   `help:"The text, one paragraph a line: the topic then shows what it is to be written from. DIR-paragraphs.txt unless set, where that is there." placeholder:"FILE"`
}

// Run writes the topic as a draft, and says what is to do next.
func (c *newCommand) Run(with *settings, std streams) error {
	if err := c.run(with, std); err != nil {
		return fmt.Errorf("adding a topic: %w", err)
	}
	return nil
}

func (c *newCommand) run(with *settings, std streams) error {
	if with.Pack == "" {
		return errors.New("name the pack's folder with --pack DIR")
	}
	if err := c.checkTitle(); err != nil {
		return err
	}
	source, err := sourceIn(with.Pack)
	if err != nil {
		return err
	}
	from, err := c.excerpts(source, string(with.Pack))
	if err != nil {
		return err
	}
	id, err := c.id()
	if err != nil {
		return err
	}
	if there := knowledge.FindTopic(os.DirFS(string(with.Pack)), id); there != "" {
		return fmt.Errorf("%s is there already, and is not overwritten; give the new topic another name with --id", filepath.Join(string(with.Pack), there))
	}
	name := filepath.Join(string(with.Pack), filepath.FromSlash(draft.TopicFile(id)))
	if err := writeOne(draft.File{Name: name, Text: draft.Topic(c.Title, from...)}); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "%s is a draft: write the answer, and delete its line `draft: true`.\nThen: footnote check --pack %s\n", name, shellWord(string(with.Pack)))
	return err
}

// checkTitle refuses a title that no topic may have.
func (c *newCommand) checkTitle() error {
	c.Title = strings.Join(strings.Fields(c.Title), " ")
	n := len(utf16.Encode([]rune(c.Title)))
	switch {
	case legible.Empty(c.Title):
		return errors.New("the title is empty; write the question that the topic answers")
	case legible.Find(c.Title) >= 0:
		return errors.New("the title holds a character that readers do not see; type it anew")
	case n > knowledge.MaxTitle:
		return fmt.Errorf("the title has %d characters; at most %d fit", n, knowledge.MaxTitle)
	}
	return nil
}

// id names the topic.
func (c *newCommand) id() (string, error) {
	switch id := draft.ID(c.Title); {
	case c.ID != "" && !knowledge.IsTopicID(c.ID):
		return "", errors.New("--id may hold the letters a to z, digits, - and _ only, at most 64")
	case c.ID != "":
		return c.ID, nil
	case id == "":
		return "", errors.New("no name can be made of the title; give one with --id")
	default:
		return id, nil
	}
}
