package draft

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"footnote/knowledge"
)

// MaxTopics is how many paragraphs get a topic to write at first: more files than a
// folder can show help nobody.
const MaxTopics = 1_000

// Origin is where a text comes from, each "" if it is not known.
type Origin struct{ Site, URL string }

// File is a file of a pack, named by its path within it.
type File struct{ Name, Text string }

// Files returns the files of a new pack: what is known of the source, and a topic to
// write for each paragraph, in their order, up to MaxTopics.
func (t Text) Files(o Origin) []File {
	files := []File{{knowledge.SourceFile, t.source(o)}}
	digits := max(2, len(strconv.Itoa(len(t.Paragraphs))))
	for i := range t.Paragraphs[:min(MaxTopics, len(t.Paragraphs))] {
		id := fmt.Sprintf("paragraph-%0*d", digits, i+1)
		files = append(files, File{TopicFile(id), Topic("", t.excerpt(i+1))})
	}
	return files
}

// TopicFile returns the path of a topic's file within its pack.
func TopicFile(id string) string { return path.Join(knowledge.TopicsDir, id+".md") }

// excerpt returns a paragraph as a topic is written from it.
func (t Text) excerpt(n int) Excerpt {
	section := ""
	for _, s := range t.Sections {
		if s.First <= n && n <= s.Last {
			section = s.Name
		}
	}
	return Excerpt{Paragraph: n, Section: section, Text: t.Paragraphs[n-1]}
}

// source writes source.yaml. What is not known is left empty, with what belongs there.
func (t Text) source(o Origin) string {
	var b strings.Builder
	field := func(name, value, what string) {
		if value != "" {
			value = " " + knowledge.Quoted(value)
		}
		fmt.Fprintf(&b, "# %s\n%s:%s\n", what, name, value)
	}
	field("title", t.Title, "What the text is called, as readers are shown it.")
	field("site", o.Site, "Who publishes it, such as bees.example. It stands below every answer.")
	field("url", o.URL, "Where it can be read, such as https://bees.example/on-bees. It stands there too.")
	field("note", "", "What is not known of the text, such as its author or its date. May stay empty.")
	b.WriteString("# Its headings, and the paragraphs below each. Names may be changed as you like.\nsections:\n")
	for _, s := range t.Sections {
		fmt.Fprintf(&b, "  - name: %s\n    paragraphs: %s\n", knowledge.Quoted(s.Name), span(s))
	}
	b.WriteString("# Whose words each paragraph carries, if footnotes are to be held to it:\n" +
		"# voices:\n#   1-3: [the article]\n#   4: [the keeper, the article]\n")
	return b.String()
}

func span(s knowledge.Section) string {
	if s.First == s.Last {
		return strconv.Itoa(s.First)
	}
	return fmt.Sprintf("%d-%d", s.First, s.Last)
}
