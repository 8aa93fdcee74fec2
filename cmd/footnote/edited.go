package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"footnote/bot"
	"footnote/knowledge"
	"footnote/knowledge/legible"
	"footnote/knowledge/live"
	"footnote/knowledge/router"
)

// edited is the pack that the bot answers from, which people may edit while it runs.
type edited struct {
	router  *router.Router // of the pack as it was at the start
	folder  *live.Folder   // nil for the embedded pack, which never changes
	hangups <-chan os.Signal
}

// openEdited reads the pack that the settings name.
func openEdited(with *settings) (edited, error) {
	e := edited{hangups: catchHangups()}
	if with.Pack == "" {
		r, err := with.router()
		e.router = r
		return e, err
	}
	defer loadFast()()
	e.folder = live.Open(string(with.Pack))
	r, err := e.folder.Now()
	e.router = r
	return e, notLoaded(with.Pack, err)
}

// catchHangups catches SIGHUP from now to the end of the program, for which there is no
// default but to end at once: one that comes while the pack is read, or while the last
// replies are sent, must not do that.
func catchHangups() <-chan os.Signal {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	return hangups
}

// follow has the bot answer from what the pack becomes, until the context ends. SIGHUP
// has it looked at. The function that it returns waits for the end.
func (e edited) follow(ctx context.Context, b *bot.Bot, log *slog.Logger) (wait func()) {
	ctx, stop := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-e.hangups:
				e.look(log)
			}
		}
	})
	if e.folder != nil {
		wg.Go(func() { e.folder.Watch(ctx, func(r live.Report) { take(r, b, log) }) })
	}
	return func() {
		stop()
		wg.Wait()
	}
}

// look has the pack looked at.
func (e edited) look(log *slog.Logger) {
	if e.folder == nil {
		log.Info("the embedded pack does not change; FOOTNOTE_PACK names another")
		return
	}
	e.folder.Look()
}

// mostLogged is how many problems of a refused pack are logged: check lists all.
const mostLogged = 20

// take has the bot answer from a pack that was swapped in, and logs what a look at the
// pack has found.
func take(r live.Report, b *bot.Bot, log *slog.Logger) {
	if r.Blind != nil {
		log.Warn("some changes of the pack go unnoticed; send SIGHUP after a change", "err", legible.Shown(r.Blind.Error()))
	}
	pack := r.Router.Pack
	about := []any{"version", pack.Version, "topics", len(pack.Topics), "drafts", len(pack.Drafts)}
	switch {
	case r.Problems != nil:
		logProblems(r.Problems, log)
		log.Error("the changed pack is refused, and the last sound one answers", about...)
	case r.Swapped:
		b.Use(r.Router)
		log.Info("the changed pack answers", about...)
	default:
		log.Info("the pack answers as before", about...)
	}
}

// logProblems logs what is wrong with a pack, a problem each.
func logProblems(err error, log *slog.Logger) {
	problems, ok := errors.AsType[knowledge.Problems](err)
	if !ok {
		log.Error("the pack cannot be read", "err", legible.Shown(err.Error()))
		return
	}
	for _, p := range problems[:min(mostLogged, len(problems))] {
		log.Error("the pack has a problem", "problem", p.String())
	}
	if left := len(problems) - mostLogged; left > 0 {
		log.Error("the pack has more problems; footnote check lists all", "left", left)
	}
}
