package discord

import "github.com/tidwall/gjson"

// maxNesting is how deep JSON from outside may be nested. What Discord sends is a few
// dozen deep at most: components within a message within an event.
const maxNesting = 250

// isJSON reports whether bytes from outside are JSON. gjson calls itself for each level of
// nesting, and a packet of brackets alone would take more stack than Go allows, which ends
// the process and can be caught by nobody. So what nests too deep is no JSON here.
func isJSON(raw []byte) bool { return !nestsDeep(raw) && gjson.ValidBytes(raw) }

// nestsDeep reports whether more brackets are open at once than may be, outside of texts.
func nestsDeep(raw []byte) bool {
	depth, inText := 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '"':
			inText = !inText
		case inText && c == '\\':
			i++ // whatever is escaped
		case inText:
		case c == '[', c == '{':
			if depth++; depth > maxNesting {
				return true
			}
		case c == ']', c == '}':
			depth--
		}
	}
	return false
}
