package bot

import (
	"strings"

	"github.com/tidwall/gjson"
)

// Events are read with gjson, field by field, and nothing about a field is taken
// for granted: Discord may leave one out, or send another type than it
// announced. discordgo's own types fail as a whole on a component they do not
// know. What is missing or of another type reads as empty.

// text returns a string, or a number as it is written: IDs come as either. It is
// a copy, so an ID that is kept does not keep its whole event in memory.
func text(r gjson.Result) string {
	switch r.Type {
	case gjson.String:
		return strings.Clone(r.Str)
	case gjson.Number:
		return strings.Clone(r.Raw)
	default:
		return ""
	}
}

// list returns the elements of an array, and none of anything else.
func list(r gjson.Result) []gjson.Result {
	if !r.IsArray() {
		return nil
	}
	return r.Array()
}

// has reports whether a field is there and not null.
func has(r gjson.Result) bool { return r.Type != gjson.Null }

// fields calls f for each field of an object, in one pass, and for nothing of anything
// else.
func fields(object gjson.Result, f func(name string, value gjson.Result)) {
	if !object.IsObject() {
		return
	}
	object.ForEach(func(name, value gjson.Result) bool {
		f(name.Str, value)
		return true
	})
}
