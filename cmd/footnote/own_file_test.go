package main

import (
	"log/slog"
	"strings"
	"testing"

	"footnote/bot"
	"footnote/bot/ledger/ledgertest"
)

// Who runs several processes with a file each is told that /forget is not what it says.
func TestWarnsOfOwnFile(t *testing.T) {
	file, server := ledgertest.SQLite(t), "postgres://nobody@127.0.0.1:1/none"
	for _, tt := range []struct {
		name     string
		shardIDs string
		gateway  bool
		db       string
		warns    bool
	}{
		{"one process", "", true, file, false},
		{"some of the shards", "0-3", true, file, true},
		{"over HTTP alone", "", false, file, true},
		{"shards with PostgreSQL", "0-3", true, server, false},
		{"over HTTP with PostgreSQL", "", false, server, false},
		{"shards that keep nothing", "0-3", true, "off", false},
	} {
		var log strings.Builder
		d := onDiscord{DB: tt.db, discord: discord{ShardIDs: tt.shardIDs, Gateway: tt.gateway}}
		l, err := d.ledger(bot.Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
		if err != nil {
			t.Fatal(err)
		}
		if l != nil {
			l.Close()
		}
		if got := strings.Contains(log.String(), "/forget here leaves what they keep"); got != tt.warns {
			t.Errorf("%s: the log is %q", tt.name, &log)
		}
	}
}
