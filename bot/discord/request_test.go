package discord

import "testing"

func TestBucket(t *testing.T) {
	for _, tt := range []struct{ method, path, want string }{
		{"POST", "channels/1/messages", "POST channels/1/messages"},
		{"GET", "channels/1/messages?limit=100&around=2", "GET channels/1/messages"},
		{"PATCH", "channels/1/messages/2", "PATCH channels/1/messages"},
		{"DELETE", "channels/1/messages/2", "DELETE channels/1/messages"},
		{"PUT", "applications/1/commands", "PUT applications/1/commands"},
		{"POST", "interactions/1/secret/callback", ""},
	} {
		q, err := newRequest(tt.method, "https://discord.com/api/v9/"+tt.path, nil)
		if err != nil || q.bucket != tt.want {
			t.Errorf("%s %s: got %q, %v, want %q", tt.method, tt.path, q.bucket, err, tt.want)
		}
	}
}

// A request's name shows nothing of an interaction's token, whatever is in it.
func TestRequestHidesToken(t *testing.T) {
	for _, tt := range []struct{ path, route, secret string }{
		{"interactions/1/a/callback", "/interactions/1/token/callback", "a"},
		{"interactions/1/a/b/callback", "/interactions/1/token/callback", "a/b"},
		{"interactions/1/a/callback/callback", "/interactions/1/token/callback", "a/callback"},
		{"webhooks/1/a/b", "/webhooks/1/token", "a/b"},
		{"webhooks/1/a/b/messages/@original", "/webhooks/1/token/messages/@original", "a/b"},
		{"webhooks/1/a\nb/c", "/webhooks/1/token", "a\nb/c"},
		{"channels/1/messages", "/channels/1/messages", ""},
	} {
		q, err := newRequest("POST", "https://discord.com/api/v9/"+tt.path, nil)
		if err != nil || q.route != tt.route || q.secret != tt.secret {
			t.Errorf("%s: got %q and %q, %v, want %q and %q", tt.path, q.route, q.secret, err, tt.route, tt.secret)
		}
	}
}
