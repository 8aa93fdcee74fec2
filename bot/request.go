package bot

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// request is one request to Discord, however often it is tried.
type request struct {
	method   string
	path     string        // below /api/v9; holds the interaction's token
	route    string        // the path as logs may show it
	bucket   string        // what Discord counts it under; "" if it counts for itself
	byToken  bool          // carries an interaction's token instead of the bot's
	body     []byte        // JSON, or nil
	patience time.Duration // until it is tried again beside an attempt without answer
}

func newRequest(method, path string, body any) (request, error) {
	q := request{method: method, path: path, route: path}
	if part := strings.Split(path, "/"); len(part) > 3 && (part[1] == "interactions" || part[1] == "webhooks") {
		q.byToken = true
		part[3] = "token"
		q.route = strings.Join(part, "/")
	} else {
		q.bucket = method + " " + path
	}
	if body == nil {
		return q, nil
	}
	var err error
	if m, ok := body.(json.Marshaler); ok {
		q.body, err = m.MarshalJSON() // json.Marshal would check and copy it again
	} else {
		q.body, err = json.Marshal(body)
	}
	if err != nil {
		return request{}, fmt.Errorf("%s %s: writing the body: %w", method, q.route, err)
	}
	return q, nil
}
