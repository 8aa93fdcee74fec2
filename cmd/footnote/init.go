package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/draft"
	"footnote/knowledge/legible"
)

// initCommand starts a pack.
type initCommand struct {
	Dir   folder      `arg:"" help:"Folder of the new pack; there may be nothing in it."`
	Text  string      `arg:"" help:"The text: plain text or Markdown, in UTF-8."`
	Title string      `help:"What the text is called; its first line, where that looks like a title, unless set." placeholder:"TITLE"`
	Site  string      `help:"Who publishes it, such as bees.example." placeholder:"SITE"`
	URL   string      `help:"Where it can be read, such as https://bees.example/on-bees." placeholder:"URL"`
	Split draft.Split `help:"What parts paragraphs: lines, blocks (empty lines) or auto (as the text looks)." default:"auto" enum:"auto,lines,blocks"`
}

// Validate refuses what no pack may hold: it would not load.
func (c *initCommand) Validate() error {
	for _, f := range []struct{ flag, value string }{{"--title", c.Title}, {"--site", c.Site}, {"--url", c.URL}} {
		if legible.Find(f.value) >= 0 {
			return fmt.Errorf("%s holds a character that readers do not see; type it anew", f.flag)
		}
	}
	return nil
}

// Run writes the pack, and says what it assumed and what is to do next.
func (c *initCommand) Run(std streams) error {
	src, err := readText(c.Text, draft.MaxText)
	if err != nil {
		return fmt.Errorf("reading the text: %w", err)
	}
	text, err := draft.Read(c.Text, src, strings.TrimSpace(c.Title), c.Split)
	if err != nil {
		return fmt.Errorf("reading the text:\n%w", err)
	}
	lines, err := linesBeside(string(c.Dir))
	if err != nil {
		return fmt.Errorf("starting a pack: %w", err)
	}
	files := text.Files(draft.Origin{Site: strings.TrimSpace(c.Site), URL: strings.TrimSpace(c.URL)})
	if err := c.write(files, lines, text.Lines()); err != nil {
		return fmt.Errorf("starting a pack: %w", err)
	}
	return c.tell(std.out, text, lines)
}

// write writes the pack, and beside it the text, one paragraph a line. What is there is
// left as it is: then nothing is written.
func (c *initCommand) write(files []draft.File, lines, text string) error {
	if info, err := os.Stat(string(c.Dir)); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file; name a new folder", c.Dir)
	}
	if entries, err := os.ReadDir(string(c.Dir)); err == nil && len(entries) > 0 {
		return fmt.Errorf("there is something in the folder %s; name a new one, or, to start anew, delete it and %s", c.Dir, lines)
	}
	all := []draft.File{{Name: lines, Text: text}}
	for _, f := range files {
		all = append(all, draft.File{Name: filepath.Join(string(c.Dir), filepath.FromSlash(f.Name)), Text: f.Text})
	}
	return writeNew(all)
}

// linesBeside returns the name of the file beside a pack that has the text, one paragraph
// a line. It is in no pack: the text may be somebody else's.
func linesBeside(dir string) (string, error) {
	if name := filepath.Base(dir); name == "." || name == ".." || name == string(filepath.Separator) {
		whole, err := filepath.Abs(dir)
		if err != nil {
			return "", err
		}
		dir = whole
	}
	return filepath.Clean(dir) + "-paragraphs.txt", nil
}

// tell says what was made and assumed, and what is to do next.
func (c *initCommand) tell(w io.Writer, t draft.Text, lines string) error {
	var b strings.Builder
	dir := shellWord(string(c.Dir))
	fmt.Fprintf(&b, "%s is the start of a pack: %s in %s.\n", c.Dir, count(len(t.Paragraphs), "paragraph"), count(len(t.Sections), "section"))
	for _, assumed := range t.Assumed {
		fmt.Fprintf(&b, "- %s\n", assumed)
	}
	if n := len(t.Paragraphs); n > draft.MaxTopics {
		fmt.Fprintf(&b, "- The first %d paragraphs have a topic to write; footnote new makes others.\n", draft.MaxTopics)
	}
	fmt.Fprintf(&b, "- %s is the text as check reads it, one paragraph a line. Do not publish it with the pack unless the text is yours.\n\nNext:\n", lines)
	fmt.Fprintf(&b, "1. Look through %s%s.\n", filepath.Join(string(c.Dir), knowledge.SourceFile), c.unknown(t))
	first := draft.TopicFile("paragraph-" + strings.Repeat("0", max(2, len(fmt.Sprint(len(t.Paragraphs))))-1) + "1")
	fmt.Fprintf(&b, "2. Write the title and the answer in %s, and delete its line `draft: true`.\n   Go on with as many as you like; drafts answer nothing.\n", filepath.Join(string(c.Dir), filepath.FromSlash(first)))
	fmt.Fprintf(&b, "3. footnote check --pack %s --source %s\n", dir, shellWord(lines))
	fmt.Fprintf(&b, "4. footnote ask --pack %s \"your question\"\n", dir)
	fmt.Fprintf(&b, "5. footnote check --health --pack %s tells how good it is; footnote studio --pack %s makes it better.\n", dir, dir)
	_, err := io.WriteString(w, b.String())
	return err
}

// unknown says what is to be filled in.
func (c *initCommand) unknown(t draft.Text) string {
	var left []string
	for _, f := range []struct{ name, value string }{{"title", t.Title}, {"site", c.Site}, {"url", c.URL}} {
		if strings.TrimSpace(f.value) == "" {
			left = append(left, f.name)
		}
	}
	if left == nil {
		return ""
	}
	return ", and fill in what could not be known: " + strings.Join(left, ", ")
}
