package discordtest

import (
	"net/http"
	"strings"
)

// endpoint is one route of the REST API.
type endpoint struct {
	method, path string
	segments     []string
	open         bool // the path carries a token of its own: no Authorization
	run          func(*Server, *call) (answer, *apiError)
}

// endpoints returns every route that the fake knows, named once.
func endpoints() []endpoint {
	hook := "/webhooks/{app}/{token}"
	all := []endpoint{
		{method: "GET", path: "/gateway", open: true, run: (*Server).getGateway},
		{method: "GET", path: "/gateway/bot", run: (*Server).getGatewayBot},
		{method: "GET", path: "/users/@me", run: (*Server).getMe},
		{method: "GET", path: "/users/@me/guilds", run: (*Server).getMyGuilds},
		{method: "GET", path: "/users/{user}", run: (*Server).getUser},
		{method: "POST", path: "/users/@me/channels", run: (*Server).openDM},
		{method: "GET", path: "/oauth2/applications/@me", run: (*Server).getApplication},
		{method: "GET", path: "/applications/@me", run: (*Server).getApplication},
		{method: "GET", path: "/guilds/{guild}", run: (*Server).getGuild},
		{method: "GET", path: "/guilds/{guild}/channels", run: (*Server).getGuildChannels},
		{method: "GET", path: "/channels/{channel}", run: (*Server).getChannel},
		{method: "POST", path: "/channels/{channel}/typing", run: (*Server).typing},
		{method: "GET", path: "/channels/{channel}/messages", run: (*Server).getMessages},
		{method: "POST", path: "/channels/{channel}/messages", run: (*Server).postMessage},
		{method: "GET", path: "/channels/{channel}/messages/{message}", run: (*Server).getMessage},
		{method: "PATCH", path: "/channels/{channel}/messages/{message}", run: (*Server).patchMessage},
		{method: "DELETE", path: "/channels/{channel}/messages/{message}", run: (*Server).deleteMessage},
		{method: "POST", path: "/interactions/{id}/{token}/callback", open: true, run: (*Server).callback},
		{method: "POST", path: hook, open: true, run: (*Server).followUp},
		{method: "GET", path: hook + "/messages/{message}", open: true, run: (*Server).getReply},
		{method: "PATCH", path: hook + "/messages/{message}", open: true, run: (*Server).patchReply},
		{method: "DELETE", path: hook + "/messages/{message}", open: true, run: (*Server).deleteReply},
	}
	for _, scope := range []string{"", "/guilds/{guild}"} {
		path := "/applications/{app}" + scope + "/commands"
		all = append(all,
			endpoint{method: "GET", path: path, run: (*Server).getCommands},
			endpoint{method: "PUT", path: path, run: (*Server).putCommands},
			endpoint{method: "POST", path: path, run: (*Server).postCommand},
			endpoint{method: "GET", path: path + "/{command}", run: (*Server).getCommand},
			endpoint{method: "PATCH", path: path + "/{command}", run: (*Server).patchCommand},
			endpoint{method: "DELETE", path: path + "/{command}", run: (*Server).deleteCommand},
		)
	}
	for i := range all {
		all[i].segments = strings.Split(all[i].path, "/")
	}
	return all
}

// find returns the endpoint of a request and fills in its vars. The first match
// wins, so that /users/@me comes before /users/{user}.
func (s *Server) find(c *call) *endpoint {
	parts := strings.Split(strings.TrimSuffix(c.path, "/"), "/")
	for i := range s.endpoints {
		ep := &s.endpoints[i]
		if ep.method == c.Method && ep.matches(parts) {
			c.vars = ep.values(parts)
			return ep
		}
	}
	return nil
}

func (ep *endpoint) matches(parts []string) bool {
	if len(parts) != len(ep.segments) {
		return false
	}
	for i, want := range ep.segments {
		if want != parts[i] && !strings.HasPrefix(want, "{") {
			return false
		}
	}
	return true
}

func (ep *endpoint) values(parts []string) map[string]string {
	vars := map[string]string{}
	for i, name := range ep.segments {
		if strings.HasPrefix(name, "{") {
			vars[strings.Trim(name, "{}")] = parts[i]
		}
	}
	return vars
}

func ok(body any) (answer, *apiError)    { return answer{http.StatusOK, body}, nil }
func noContent() (answer, *apiError)     { return answer{status: http.StatusNoContent}, nil }
func no(e *apiError) (answer, *apiError) { return answer{}, e }
