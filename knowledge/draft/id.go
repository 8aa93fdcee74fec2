package draft

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestID is the longest ID made of a title: IDs are typed, and shown in lists.
const longestID = 40

// ID makes a topic's ID of its title: its words in small letters, without accents, as
// many as fit. It is "" where none of the title can stand in an ID.
func ID(title string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			return -1
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKD.String(title))
	id := ""
	for _, word := range strings.Fields(plain) {
		if len(id)+1+len(word) > longestID {
			if id == "" {
				id = word[:longestID]
			}
			break
		}
		id = strings.TrimPrefix(id+"-"+word, "-")
	}
	return id
}
