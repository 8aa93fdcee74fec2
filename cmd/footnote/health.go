package main

import (
	"fmt"
	"io"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/health"
)

// printHealth prints how good a pack is. What is wrong with the source's text has been
// said by then.
func (k *checkCommand) printHealth(p *knowledge.Pack, text []byte, out io.Writer) error {
	var paragraphs []string
	if k.Source != "" {
		paragraphs, _ = check.Paragraphs(k.Source, text, p.Source)
	}
	report := health.Measure(p, paragraphs)
	if !k.JSON {
		fmt.Fprintln(out)
		return report.Write(out)
	}
	if err := newEncoder(out).Encode(report); err != nil {
		return fmt.Errorf("printing the health of a pack: %w", err)
	}
	return nil
}
