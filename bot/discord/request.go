package discord

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// request is one request to Discord, however often it is tried.
type request struct {
	method   string
	endpoint string // an address of discordgo's; may hold an interaction's token
	route    string // its path as logs may show it
	bucket   string // what Discord counts it under; "" if it counts for itself
	byToken  bool   // carries an interaction's token instead of the bot's
	secret   string // that token
	body     []byte // or nil
	kind     string // of the body
}

// afterToken parts an interaction's token, in which there may be a slash, from what stands
// behind it in a path.
var afterToken = regexp.MustCompile(`(?s)^(.*?)(/callback|/messages/[^/]*)?$`)

// newRequest makes a request to one of discordgo's endpoints.
func newRequest(method, endpoint string, body any) (request, error) {
	path := strings.TrimPrefix(endpoint, discordgo.EndpointAPI)
	q := request{method: method, endpoint: endpoint, route: "/" + path}
	if part := strings.Split(path, "/"); len(part) > 2 && (part[0] == "interactions" || part[0] == "webhooks") {
		behind := afterToken.FindStringSubmatch(strings.Join(part[2:], "/"))
		q.byToken, q.secret = true, behind[1]
		q.route = "/" + part[0] + "/" + part[1] + "/token" + behind[2]
	} else {
		q.bucket = method + " " + counted(path)
	}
	if body == nil {
		return q, nil
	}
	var err error
	if q.body, q.kind, err = written(body); err != nil {
		return request{}, fmt.Errorf("%s: writing the body: %w", q, err)
	}
	return q, nil
}

// counted returns what of a path Discord counts requests under: all messages of a
// channel together, whatever is asked about them.
func counted(path string) string {
	path, _, _ = strings.Cut(path, "?")
	if part := strings.Split(path, "/"); len(part) == 4 && part[0] == "channels" && part[2] == "messages" {
		return strings.Join(part[:3], "/")
	}
	return path
}

// String names the request without a token.
func (q request) String() string { return q.method + " " + q.route }
