package bot

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"
)

// drainTime is how long work in flight may take after the signal to stop:
// container runtimes kill after ten seconds.
const drainTime = 8 * time.Second

// Run answers until the context ends. Then it takes no new work, finishes the
// replies that are in flight within eight seconds, closes the connections and
// returns nil. It returns an error at once if the bot cannot be set up, and a
// discord.FatalError, maybe hours later, if Discord refuses it for good.
func (b *Bot) Run(ctx context.Context) error {
	if b.config.AdminAddr != "" {
		stop, err := startAdmin(b.config.AdminAddr, b.pages(), b.log)
		if err != nil {
			return err
		}
		defer stop()
	}
	listener, err := b.listen()
	if err != nil {
		return err
	}
	working, abandon := context.WithCancel(context.WithoutCancel(ctx))
	defer abandon()
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(drainTime, abandon) })
	defer stop()
	running, enough := context.WithCancelCause(ctx)
	var registering, serving sync.WaitGroup
	registering.Go(func() { b.keepLedger(running) })
	if b.registers {
		registering.Go(func() { b.keepRegistering(running) })
	}
	if listener != nil {
		registering.Go(func() { b.compareKey(running) })
		serving.Go(func() { enough(b.newEndpoint(working).Serve(running, listener, callbackLife+time.Second)) })
	}
	enough(b.connect(running, working))
	serving.Wait() // what Discord waits for is work, too
	b.drain(abandon)
	registering.Wait()
	if ctx.Err() == nil {
		return context.Cause(running)
	}
	return nil
}

// connect has events come in until the context ends. The work on them goes on with the
// other one.
func (b *Bot) connect(ctx, working context.Context) error {
	if b.config.NoGateway {
		return b.introduce(ctx)
	}
	return b.gateway.Run(ctx, func(kind string, raw json.RawMessage) {
		defer b.contain(func() {}) // reading an event may panic too
		b.handle(working, kind, raw)
	})
}

// drain waits for the replies in flight. Those that are not done in time are
// abandoned: their context ends, and with it whatever they wait for.
func (b *Bot) drain(abandon context.CancelFunc) {
	b.log.Info("stopping")
	patience := time.AfterFunc(drainTime, abandon)
	defer patience.Stop()
	select {
	case <-b.workers.close():
	case <-time.After(drainTime + time.Second):
		b.log.Error("stopping with work unfinished")
	}
}

// Alive returns what is stuck for good, or nil. An outage of Discord is no reason to
// start the program again, which would lose the session. Safe for concurrent use.
func (b *Bot) Alive() error { return errors.Join(b.gateway.Turns(), b.workers.turn()) }

// ready returns what keeps the bot from answering, or nil.
func (b *Bot) ready() error {
	if !b.config.NoGateway {
		if err := b.gateway.Connected(); err != nil {
			return err
		}
	}
	if b.registers && !b.registered.Load() {
		return errors.New("commands: not registered yet")
	}
	return nil
}
