package main

import (
	"fmt"
	"io"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/cite"
)

// citeCommand cites the source, or one answer.
type citeCommand struct {
	Style string   `help:"How to cite: ${styles}." default:"apa" enum:"${styles}"`
	Topic []string `arg:"" optional:"" help:"The answer to cite, by its name in the list of topics or its title; the whole text when left out."`
}

// styleNames lists the styles, for the command line.
func styleNames() string {
	var names []string
	for _, s := range cite.Styles() {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

// Run prints the citation and nothing else, so that it can be added to a file. What the
// reader has to know beside it goes to standard error.
func (c *citeCommand) Run(with *settings, std streams) error {
	pack, err := with.pack()
	if err != nil {
		return err
	}
	topic, err := topicCalled(pack, strings.Join(c.Topic, " "))
	if err != nil {
		return err
	}
	style, _ := cite.Named(c.Style) // the command line has seen to it
	citation := style.Cite(pack.Source, topic)
	if _, err := io.WriteString(std.out, style.Copied(citation)+"\n"); err != nil {
		return fmt.Errorf("printing a citation: %w", err)
	}
	if style.Italics != "" {
		fmt.Fprintln(std.err, "Put in italics:", style.Italics)
	}
	if citation.Add != "" {
		fmt.Fprintln(std.err, "Add", citation.Add)
	}
	return nil
}

// topicCalled returns the topic with an ID or a title, nil for no name.
func topicCalled(pack *knowledge.Pack, name string) (*knowledge.Topic, error) {
	if name == "" {
		return nil, nil
	}
	t, ok := pack.Called(name)
	if !ok {
		return nil, fmt.Errorf("citing %q: there is no such topic; `footnote topics` lists all", name)
	}
	return t, nil
}
