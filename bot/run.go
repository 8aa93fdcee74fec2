package bot

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"
)

// Run answers until the context ends. Then it takes no new work, finishes the
// replies that are in flight within timing.drain, closes the connection and
// returns nil. It returns an error at once if the bot cannot be set up, and a
// FatalError, maybe hours later, if Discord refuses it for good.
func (b *Bot) Run(ctx context.Context) error {
	if b.config.AdminAddr != "" {
		a, err := startAdmin(b.config.AdminAddr, adminPages(b.metrics, b.gateway.pulse.check, b.ready), b.log)
		if err != nil {
			return err
		}
		defer a.stop()
	}
	working, abandon := context.WithCancel(context.WithoutCancel(ctx))
	defer abandon()
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(b.timing.drain, abandon) })
	defer stop()
	registering, enough := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { b.keepRegistering(registering) })
	err := b.gateway.run(ctx, func(_ context.Context, kind string, raw json.RawMessage) {
		defer b.contain(func() {}) // what reading it may do, beside what the work on it may
		b.handle(working, kind, raw)
	})
	enough()
	b.drain(abandon)
	wg.Wait()
	return err
}

// drain waits for the replies in flight. Those that are not done in time are
// told to end, which they do as soon as they wait for anything.
func (b *Bot) drain(abandon context.CancelFunc) {
	b.log.Info("stopping")
	patience := time.AfterFunc(b.timing.drain, abandon)
	defer patience.Stop()
	select {
	case <-b.work.close():
	case <-time.After(b.timing.drain + b.timing.closing):
		b.log.Error("stopping with work unfinished")
	}
}

// ready returns what keeps the bot from answering, or nil.
func (b *Bot) ready() error {
	if err := b.gateway.pulse.check(); err != nil {
		return err
	}
	if !b.registered.Load() {
		return errors.New("commands: not registered yet")
	}
	return nil
}
