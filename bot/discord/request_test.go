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
