package bot

import (
	"net/http"
	"net/http/pprof"
)

// pages returns what the admin address serves. Profiles are there only where they were
// asked for: taking one slows the bot down, and they show how it is run.
func (b *Bot) pages() http.Handler {
	pages := adminPages(b.metrics, b.Alive, b.ready)
	if !b.config.Profiles {
		return pages
	}
	mux := http.NewServeMux()
	mux.Handle("/", pages)
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	return mux
}
