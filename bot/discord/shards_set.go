package discord

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/tidwall/gjson"
)

// set is all shards of this process that are of one number, each with a connection of
// its own. Its fields do not change.
type set struct {
	shards   int // how many there are, here and elsewhere
	gateways []*Gateway
	refused  chan error    // why a shard has ended for good; has room for all
	heard    chan struct{} // holds one when a shard has been heard since it was last taken
	up       chan struct{} // closed when all can take over
	leaving  chan struct{} // closed when others have taken over from them
	cancel   context.CancelFunc
	running  *sync.WaitGroup
}

// launch starts shards of so many, those that are of this process, in the order that
// Discord asks for: of each bucket of max_concurrency the next is started when the one
// before it has had its turn. before are those that they take over from, nil at first.
func (s *Shards) launch(ctx context.Context, shards int, before *set, handle Handler) *set {
	s.wanted.Store(int64(shards))
	ids := s.own(shards)
	ctx, cancel := context.WithCancel(ctx)
	f := &set{
		shards: shards, refused: make(chan error, len(ids)), heard: make(chan struct{}, 1),
		up: make(chan struct{}), leaving: make(chan struct{}), cancel: cancel, running: new(sync.WaitGroup),
	}
	buckets := make([][]*Gateway, min(s.lobby.concurrency(), shards))
	for _, id := range ids {
		g := newGateway(s.lobby, id, shards)
		g.told, g.leaving = f.heard, f.leaving
		f.gateways = append(f.gateways, g)
		buckets[id%len(buckets)] = append(buckets[id%len(buckets)], g)
	}
	for _, bucket := range buckets {
		f.running.Go(func() { f.start(ctx, bucket, before, handle) })
	}
	f.running.Go(func() { f.watch(ctx, s.config.Timing.Back) })
	return f
}

// start starts shards one after the other: those first whose servers nobody hears. The
// others take over from shards that are up, so nobody waits for them.
func (f *set) start(ctx context.Context, bucket []*Gateway, before *set, handle Handler) {
	for len(bucket) > 0 {
		isHeir := before.heirs(f.shards)
		i := max(0, slices.IndexFunc(bucket, func(g *Gateway) bool { return isHeir(g.shard) }))
		g := bucket[i]
		bucket = slices.Delete(bucket, i, i+1)
		g.identified = before != nil && !isHeir(g.shard)
		f.running.Go(func() {
			if err := g.Run(ctx, g.only(handle)); err != nil {
				f.refused <- err
			}
			once(g.queued) // it may have ended before its turn
		})
		select {
		case <-g.queued:
		case <-ctx.Done():
			return
		}
	}
}

// only returns a handler that passes on what the shard is to answer: direct messages are
// for the first alone. Interactions are answered wherever they come, and once.
func (g *Gateway) only(handle Handler) Handler {
	if g.shard == 0 {
		return handle
	}
	return func(kind string, data json.RawMessage) {
		if strings.HasPrefix(kind, "MESSAGE_") && gjson.GetBytes(data, "guild_id").Str == "" {
			return
		}
		handle(kind, data)
	}
}
