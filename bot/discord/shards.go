package discord

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// Shards keep the bot connected to Discord's gateway, by as many connections as its
// number of servers asks for. What always holds of them stands on the package's page.
type Shards struct {
	config   Config
	lobby    *lobby
	liveness liveness // before there are any
	serving  atomic.Pointer[set]
	wanted   atomic.Int64   // how many there are to be
	retiring sync.WaitGroup // those that others have taken over from
}

// NewShards returns the shards of the settings of r, which says where the gateway is. They
// connect nowhere yet.
func NewShards(r *REST) *Shards {
	return &Shards{config: r.config, lobby: newLobby(r)}
}

// Run stays connected and hands over every event until the context ends (then it returns
// nil) or Discord refuses the bot for good (then a FatalError). The handler is called for
// one event after the other of each shard, and side by side for those of several. While
// shards are replaced by others of another number, an event may come twice. It may be
// called once.
func (s *Shards) Run(ctx context.Context, handle Handler) error {
	ctx, end := context.WithCancel(ctx)
	defer s.retiring.Wait()
	defer end()
	shards, err := s.number(ctx)
	if err != nil || ctx.Err() != nil {
		return err
	}
	now := s.launch(ctx, shards, nil, handle)
	s.serving.Store(now)
	for err == nil && ctx.Err() == nil {
		if shards, err = s.change(ctx, now); err == nil && ctx.Err() == nil {
			now, err = s.replace(ctx, now, shards, handle)
		}
	}
	now.stop()
	return err
}

// Greet asks where the gateway is, connects and waits for HELLO, which costs no
// session start. It returns what Discord said about the gateway.
func (s *Shards) Greet(ctx context.Context) (*discordgo.GatewayBotResponse, error) {
	return newGateway(s.lobby, 0, 1).greet(ctx)
}

// number finds out how many shards there are to be. It asks until Discord says so, or
// refuses to.
func (s *Shards) number(ctx context.Context) (int, error) {
	backoff := Backoff{Min: s.config.Timing.BackoffMin, Max: s.config.Timing.BackoffMax}
	for {
		where, err := s.lobby.where(ctx)
		if err == nil && s.config.Shards > 0 {
			return s.config.Shards, nil
		} else if err == nil {
			return max(1, where.Shards), nil
		}
		if fatal, ok := errors.AsType[*FatalError](err); ok {
			return 0, fatal
		}
		s.liveness.lost(gist(withoutSecrets(err.Error(), s.config.Token)), false)
		wait := backoff.Next()
		if ctx.Err() == nil {
			s.config.Lost(s.first())
			s.config.Log.Warn("not connected to Discord", "err", err, "wait", wait)
		}
		if Pause(ctx, wait) != nil {
			return 0, nil
		}
	}
}
