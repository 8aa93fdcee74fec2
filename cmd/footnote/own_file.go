package main

import (
	"log/slog"
	"strings"
)

// warnOfOwnFile warns where this process is one of several by its settings, and keeps
// answers in a file: the others have files of their own then. Whoever has this process
// forget them stays in those, though the reply says that all is deleted.
func (d *onDiscord) warnOfOwnFile(log *slog.Logger) {
	isOneOfSeveral := d.ShardIDs != "" || !d.Gateway
	if isOneOfSeveral && !strings.Contains(d.DB, "://") {
		log.Warn("answers are kept in a file, which serves one process; if there are others, /forget here leaves what they keep, and /review does not know it",
			"file", d.DB, "remedy", "give all of them the same PostgreSQL in FOOTNOTE_DB, or off")
	}
}
