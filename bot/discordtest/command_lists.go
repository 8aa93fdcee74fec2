package discordtest

import (
	"fmt"
)

// localized checks names and descriptions in other languages.
func (p *problems) localized(at string, o Object, kind int) {
	for locale, v := range object(o, "name_localizations") {
		name, _ := v.(string)
		if where := join(at, "name_localizations."+locale); kind == chatInput {
			p.slashName(where, name)
		} else {
			p.length(where, name, 1, maxCommandName)
		}
	}
	for locale, v := range object(o, "description_localizations") {
		description, _ := v.(string)
		p.length(join(at, "description_localizations."+locale), description, 1, maxDescription)
	}
}

// oneOf wants a list of different values from least to most.
func (p *problems) oneOf(where string, v any, least, most int64) {
	if v == nil {
		return
	}
	l, isList := v.([]any)
	if !isList || len(l) == 0 {
		p.add(where, "BASE_TYPE_BAD_LENGTH", "Must be 1 or more in length.")
	}
	seen := map[int64]bool{}
	for i, member := range l {
		n, isNumber := number(Object{"": member}, "")
		if !isNumber || n < least || n > most {
			p.add(fmt.Sprintf("%s.%d", where, i), "BASE_TYPE_CHOICES", "Value must be between %d and %d.", least, most)
		}
		if isNumber && seen[n] {
			p.add(where, "LIST_TYPE_NOT_UNIQUE", "Values must be unique.")
		}
		seen[n] = true
	}
}
