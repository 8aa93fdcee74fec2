package main

import (
	"fmt"
	"text/tabwriter"

	"footnote/knowledge"
)

// topicsCommand lists all topics.
type topicsCommand struct {
	JSON bool `help:"Print one JSON object a topic, with its answer."`
}

// Run prints the list.
func (t *topicsCommand) Run(with *settings, std streams) error {
	pack, err := with.pack()
	if err != nil {
		return err
	}
	if t.JSON {
		return printTopicsJSON(pack, std)
	}
	return printTopics(pack, std)
}

// printTopics prints a section and its topics, a line each, the drafts, and the source.
func printTopics(pack *knowledge.Pack, std streams) error {
	w := tabwriter.NewWriter(std.out, 0, 0, 2, ' ', 0)
	for _, section := range pack.Source.Sections {
		fmt.Fprintf(w, "%s\n", section.Name)
		for _, t := range pack.Section(section.Name) {
			fmt.Fprintf(w, "  %s\t%s\n", t.ID, t.Title)
		}
	}
	for i, d := range pack.Drafts {
		if i == 0 {
			fmt.Fprintln(w, "Still to write")
		}
		fmt.Fprintf(w, "  %s\t%s\n", d.ID, d.Title)
	}
	fmt.Fprintf(w, "Source: %s, %s, %s\n", pack.Source.Title, pack.Source.Site, pack.Source.URL)
	return w.Flush()
}

// printTopicsJSON prints a topic a line.
func printTopicsJSON(pack *knowledge.Pack, std streams) error {
	enc := newEncoder(std.out)
	for _, t := range pack.Topics {
		if err := enc.Encode(topicJSON(pack, t, related(pack, t))); err != nil {
			return fmt.Errorf("printing topics: %w", err)
		}
	}
	return nil
}

// related returns the topics that one names as related.
func related(pack *knowledge.Pack, t *knowledge.Topic) []*knowledge.Topic {
	var all []*knowledge.Topic
	for _, id := range t.Related {
		if r, ok := pack.Topic(id); ok {
			all = append(all, r)
		}
	}
	return all
}
