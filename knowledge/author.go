package knowledge

import "strings"

// Author is who wrote the source: a person, or an organisation. Citation styles write
// the two differently, so they are told apart where they are read, and never guessed.
type Author struct {
	Family       string // of a person; also the whole name of one who has a single name
	Given        string // of a person; may be empty
	Suffix       string // of a person, such as Jr.; may be empty
	Organisation string // its whole name; empty for a person
}

// String returns the name as prose has it: Martin Luther King Jr.
func (a Author) String() string {
	if a.Organisation != "" {
		return a.Organisation
	}
	return strings.Join(strings.Fields(a.Given+" "+a.Family+" "+a.Suffix), " ")
}

// AuthorNames lists the authors as prose has them: A, B and C; "" where there are none.
func (s Source) AuthorNames() string {
	var b strings.Builder
	for i, a := range s.Authors {
		switch {
		case i == 0:
		case i == len(s.Authors)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(a.String())
	}
	return b.String()
}
