package bot

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// object is a JSON object of which nothing is taken for granted. What Discord
// sends may lack a field, or have another type in it than was announced;
// discordgo's own types fail as a whole on a component that they do not know.
// Reading one never fails: what is not there is empty.
type object map[string]json.RawMessage

// parseObject reads an object, nil if it is none.
func parseObject(raw json.RawMessage) object {
	var o object
	if len(raw) == 0 || json.Unmarshal(raw, &o) != nil {
		return nil
	}
	return o
}

func (o object) object(key string) object { return parseObject(o[key]) }

// list returns the objects of a list.
func (o object) list(key string) []object {
	var raws []json.RawMessage
	if len(o[key]) == 0 || json.Unmarshal(o[key], &raws) != nil {
		return nil
	}
	var all []object
	for _, raw := range raws {
		if item := parseObject(raw); item != nil {
			all = append(all, item)
		}
	}
	return all
}

// text returns a string, or a number as it is written: IDs come as either.
func (o object) text(key string) string { return textOf(o[key]) }

func textOf(raw json.RawMessage) string {
	if len(raw) == 0 {
		return ""
	}
	if len(raw) > 1 && raw[0] == '"' && plain(raw[1:len(raw)-1]) {
		return string(raw[1 : len(raw)-1])
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

// plain reports whether text within JSON's quotes stands for itself, as that of
// IDs and names does: it need not be decoded then.
func plain(text []byte) bool {
	for _, c := range text {
		if c == '\\' || c < ' ' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// texts returns the strings of a list.
func (o object) texts(key string) []string {
	var raws []json.RawMessage
	if json.Unmarshal(o[key], &raws) != nil {
		return nil
	}
	var all []string
	for _, raw := range raws {
		all = append(all, textOf(raw))
	}
	return all
}

// number returns a whole number, 0 if it is none.
func (o object) number(key string) int {
	n, _ := strconv.Atoi(o.text(key))
	return n
}

// truth returns a truth value, also where it is written as a text.
func (o object) truth(key string) bool {
	return bytes.Equal(o[key], []byte("true")) || o.text(key) == "true"
}

// has reports whether the field is there and not null.
func (o object) has(key string) bool {
	return len(o[key]) > 0 && !bytes.Equal(o[key], []byte("null"))
}
