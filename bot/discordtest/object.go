package discordtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"strconv"
	"unicode/utf16"
)

// Object is a JSON object. Payloads are objects and not structs, so that a test
// can add what no library knows yet. Numbers that were read are json.Number.
type Object = map[string]any

// decode reads JSON without rounding large numbers.
func decode(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return d.Decode(v)
}

// encode writes what the server itself made, which is always JSON.
func encode(v any) json.RawMessage {
	if raw, ok := v.(json.RawMessage); ok {
		return raw
	}
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not JSON: %v", err))
	}
	return data
}

// normal returns v as if it had been read from JSON, so that lookups need to
// know one form only.
func normal(v any) any {
	var n any
	if err := decode(encode(v), &n); err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not JSON: %v", err))
	}
	return n
}

func text(o Object, key string) string   { s, _ := o[key].(string); return s }
func object(o Object, key string) Object { m, _ := o[key].(Object); return m }
func list(o Object, key string) []any    { l, _ := o[key].([]any); return l }
func truth(o Object, key string) bool    { b, _ := o[key].(bool); return b }

// objects returns the members of a list that are objects; the others are nil.
func objects(o Object, key string) []Object {
	var all []Object
	for _, v := range list(o, key) {
		m, _ := v.(Object)
		all = append(all, m)
	}
	return all
}

// number returns a number or a number in a string, and whether there is one.
func number(o Object, key string) (int64, bool) {
	switch v := o[key].(type) {
	case json.Number:
		n, err := v.Int64()
		return n, err == nil
	case string:
		n, err := strconv.ParseInt(v, 10, 64)
		return n, err == nil
	case int:
		return int64(v), true
	case int64:
		return v, true
	default:
		return 0, false
	}
}

// whole returns a number, or 0.
func whole(o Object, key string) int { n, _ := number(o, key); return int(n) }

// with returns a copy of o in which the keys of more are set.
func with(o Object, more Object) Object {
	c := maps.Clone(o)
	maps.Copy(c, more)
	return c
}

// units counts UTF-16 code units.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
