package markdown

import (
	"html"
	"regexp"
	"strings"
)

var (
	// named is a link with a label.
	named = regexp.MustCompile(`^\[((?:[^\[\]\\\n]|\\.)+)\]\((?:<(https?://[^<>\s]+)>|(https?://[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))\)`)
	// bracketed is an address without a preview.
	bracketed = regexp.MustCompile(`^<(https?://[^<>\s]+)>`)
	// bare is an address as it stands.
	bare = regexp.MustCompile(`^https?://[^\s<]*[^<.,:;"'\]\s]`)
)

// link writes the link that a text begins with, and returns how many bytes that is; 0 if
// it begins with none.
func (w *writer) link(s string, depth int) int {
	if at := named.FindStringSubmatch(s); at != nil {
		w.open(at[2] + at[3])
		w.label(at[1])
		w.WriteString("</a>")
		return len(at[0])
	}
	if at := bracketed.FindStringSubmatch(s); at != nil {
		w.address(at[1])
		return len(at[0])
	}
	if url := withoutBracket(bare.FindString(s)); url != "" {
		w.address(url)
		return len(url)
	}
	return 0
}

// withoutBracket takes a bracket off that closes nothing in an address.
func withoutBracket(url string) string {
	for strings.HasSuffix(url, ")") && strings.Count(url, ")") > strings.Count(url, "(") {
		url = strings.TrimSuffix(url, ")")
	}
	return url
}

// label writes the label of a link, which holds no other.
func (w *writer) label(s string) {
	for s != "" {
		n := escaped(s)
		if n == 0 {
			n = w.plain(s)
		} else {
			w.WriteString(html.EscapeString(s[1:n]))
		}
		s = s[n:]
	}
}

// address writes an address as a link.
func (w *writer) address(url string) {
	w.open(url)
	w.WriteString(html.EscapeString(url) + "</a>")
}

// open opens a link. Who follows it is not told where it was.
func (w *writer) open(url string) {
	w.WriteString(`<a href="` + html.EscapeString(url) + `" rel="noopener noreferrer" target="_blank">`)
}
