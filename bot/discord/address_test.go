package discord

import (
	"log/slog"
	"strings"
	"testing"
)

// Where a session is resumed, the token goes too.
func TestMayFollow(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		want     bool
	}{
		{"wss://gateway.discord.gg", "wss://gateway-us-east1-b.discord.gg", true},
		{"wss://gateway.discord.gg", "wss://GATEWAY.discord.gg.:443/", true},
		{"wss://gateway.discord.gg", "ws://gateway.discord.gg", false},
		{"wss://gateway.discord.gg", "wss://gateway.discord.gg.evil.example", false},
		{"wss://gateway.discord.gg", "wss://evildiscord.gg", false},
		{"wss://gateway.discord.gg", "wss://a@gateway.discord.gg", false},
		{"wss://gateway.discord.gg", "https://gateway.discord.gg", false},
		{"wss://one.github.io", "wss://two.github.io", false},
		{"ws://127.0.0.1:1", "ws://127.0.0.1:2", true},
		{"ws://127.0.0.1:1", "ws://10.0.0.1:1", false},
		{"ws://proxy:1", "wss://proxy:2", true},
	} {
		from, err := gatewayURL(tt.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := mayFollow(from, tt.to); got != tt.want {
			t.Errorf("%s to %s: got %t, want %t", tt.from, tt.to, got, tt.want)
		}
	}
}

// Where the token would travel in the open, the log says so.
func TestWarnsOfPlain(t *testing.T) {
	for address, want := range map[string]bool{
		"https://discord.com": false, "http://127.0.0.1:8080": false, "http://[::1]:8080": false, "http://localhost": false,
		"http://proxy:8080": true, "http://10.0.0.1": true, "http://127.0.0.1.evil.example": true,
	} {
		log := new(lines)
		if _, err := NewREST(Config{APIURL: address, Log: slog.New(slog.NewTextHandler(log, nil))}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(log.String(), "unencrypted"); got != want {
			t.Errorf("%s: got %t, want %t: %s", address, got, want, log)
		}
	}
}
