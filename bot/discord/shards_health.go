package discord

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ShardState is how a shard of this process is.
type ShardState struct {
	Shard, Shards int   // its number, and how many there are
	Err           error // what is wrong; nil if Discord has been heard lately
}

// States returns how all shards are that serve now, none before they are started. Safe
// for concurrent use.
func (s *Shards) States() (all []ShardState) {
	if now := s.serving.Load(); now != nil {
		for _, g := range now.gateways {
			all = append(all, ShardState{g.shard, g.shards, g.liveness.check()})
		}
	}
	return all
}

// maxNamed is how many missing shards an error names.
const maxNamed = 10

// Connected returns nil if Discord has been heard lately on every shard, and otherwise
// which are missing and what is wrong with the first. Safe for concurrent use.
func (s *Shards) Connected() error {
	states := s.States()
	if len(states) == 0 {
		return s.liveness.check()
	}
	var missing []string
	var first error
	for _, state := range states {
		if state.Err != nil && first == nil {
			first = state.Err
		}
		if state.Err != nil {
			missing = append(missing, strconv.Itoa(state.Shard))
		}
	}
	switch named := strings.Join(missing[:min(len(missing), maxNamed)], ", "); {
	case first == nil || len(states) == 1 && states[0].Shards == 1:
		return first
	case len(missing) > maxNamed:
		return fmt.Errorf("shards %s and %d more of %d: %w", named, len(missing)-maxNamed, states[0].Shards, first)
	default:
		return fmt.Errorf("shards %s of %d: %w", named, states[0].Shards, first)
	}
}

// Turns returns nil unless a shard is stuck, which only a fault of the program can cause:
// Discord's never does. Safe for concurrent use.
func (s *Shards) Turns() error {
	var stuck []error
	if now := s.serving.Load(); now != nil {
		for _, g := range now.gateways {
			stuck = append(stuck, g.liveness.turns())
		}
	}
	return errors.Join(stuck...)
}
