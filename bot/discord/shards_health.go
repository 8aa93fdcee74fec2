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

// Wanted returns how many shards there are to be, 0 before that is known. While others
// take over, that is their number, and so it stays where they cannot. Safe for concurrent
// use.
func (s *Shards) Wanted() int { return int(s.wanted.Load()) }

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
	if first == nil || len(states) == 1 && states[0].Shards == 1 {
		return first
	}
	return fmt.Errorf("%s (of 0 to %d): %w", named(missing), states[0].Shards-1, first)
}

// named names shards by their numbers, the first if there are many. "1 of 4" would be read
// as how many there are.
func named(shards []string) string {
	switch all := strings.Join(shards[:min(len(shards), maxNamed)], ", "); {
	case len(shards) > maxNamed:
		return fmt.Sprintf("shards %s and %d more", all, len(shards)-maxNamed)
	case len(shards) > 1:
		return "shards " + all
	default:
		return "shard " + all
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
