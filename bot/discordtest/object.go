package discordtest

import (
	"encoding/json"
	"fmt"
	"maps"
)

// Object is a JSON object that the server sends. Payloads are objects and not
// structs, so that a test can add what no library knows yet.
type Object = map[string]any

// encode writes what the server itself made, which is always JSON.
func encode(v any) json.RawMessage {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not JSON: %v", err))
	}
	return data
}

// normal returns an object as if it had been read: a copy that shares nothing.
func normal(o Object) (copied Object) {
	if err := json.Unmarshal(encode(o), &copied); err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not an object: %v", err))
	}
	return copied
}

// with returns a copy of o in which the keys of more are set.
func with(o Object, more Object) Object {
	c := maps.Clone(o)
	maps.Copy(c, more)
	return c
}
