package about

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
)

// unknown says what the source's own note tells of what is not known.
func (a asked) unknown() string {
	if note := plain(a.pack.Source.Note); note != "" {
		return " What is known of it: " + note
	}
	return " More is not known of it here."
}

func sayAuthor(a asked) answer {
	if by := plain(a.pack.Source.AuthorNames()); by != "" {
		return answer{text: fmt.Sprintf("**Who wrote it?** It is by %s, and stands on %s.", by, a.site())}
	}
	return answer{text: fmt.Sprintf("**Who wrote it?** The text stands on %s.%s", a.site(), a.unknown())}
}

func sayDate(a asked) answer {
	if date := a.pack.Source.Date; date.Known() {
		return answer{text: fmt.Sprintf("**When was it written?** It is dated %s.", date)}
	}
	return answer{text: "**When was it written?** I have no date but what is noted about the text." + a.unknown()}
}

func sayTitle(a asked) answer {
	return answer{text: fmt.Sprintf("**What is the text?** *%s*, on %s. All that I say comes from it.%s", a.title(), a.site(), a.unknown())}
}

func sayWhere(a asked) answer {
	return answer{text: fmt.Sprintf("**Where can it be read?** On %s, at <%s>. I hold answers about the text and not the text itself.", a.site(), a.pack.Source.URL)}
}

func sayLength(a asked) answer {
	var b strings.Builder
	fmt.Fprintf(&b, "**How long is it?** %d paragraphs, counted from the top without the headings:\n", a.pack.Source.Paragraphs())
	for _, s := range a.pack.Source.Sections {
		fmt.Fprintf(&b, "- %s ¶%s\n", plain(s.Name), span(s))
	}
	return answer{text: strings.TrimSuffix(b.String(), "\n")}
}

func span(s knowledge.Section) string {
	if s.First == s.Last {
		return fmt.Sprint(s.First)
	}
	return fmt.Sprintf("%d–%d", s.First, s.Last)
}

func sayVoice(asked) answer {
	return answer{text: "**What stands under an answer?** A raised number behind a sentence belongs to the line with that number below. The line names the paragraph of the text, ¶, its section, and whose words the paragraph carries: a person or an institution that the text quotes, or *" +
		knowledge.ArticleVoice + "*, where the text speaks itself."}
}

// sayParagraph names the topics that cite a paragraph.
func sayParagraph(a asked) answer {
	n, last := a.number, a.pack.Source.Paragraphs()
	if n < 1 || n > last {
		return answer{text: fmt.Sprintf("**There is no ¶%d.** The text has the paragraphs 1 to %d.", n, last)}
	}
	var citing []*knowledge.Topic
	for _, t := range a.pack.Topics {
		if slices.ContainsFunc(t.Citations, func(c knowledge.Citation) bool { return c.Paragraph == n }) {
			citing = append(citing, t)
		}
	}
	where := fmt.Sprintf("**¶%d** is in the section *%s*.", n, plain(a.pack.Source.SectionOf(n)))
	if len(citing) == 0 {
		return answer{text: where + " No answer of mine cites it."}
	}
	return answer{text: where + " I do not hold its words, but these answers are drawn from it:", topics: citing}
}
