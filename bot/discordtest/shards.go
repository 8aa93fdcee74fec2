package discordtest

import (
	"slices"
	"strconv"
	"time"
)

// Start is one session that was started.
type Start struct {
	Shard, Shards int // its number, and how many there are
	Time          time.Time
}

// Starts returns the sessions that were started so far, oldest first.
func (s *Server) Starts() []Start {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.starts)
}

// SetSharding changes what Discord asks of those who connect from now on.
func (s *Server) SetSharding(o Sharding) {
	defer s.change()()
	s.gateway.sharding = o.filled()
}

// ShardOf returns the shard that a guild's events come on, of so many. What comes from
// no guild comes on the first.
func ShardOf(guild string, shards int) int {
	id, _ := strconv.ParseUint(guild, 10, 64)
	return int((id >> 22) % uint64(shards))
}

// NewGuild makes a guild that the bot is in, and a channel there. One after the other is
// on the next shard.
func (s *Server) NewGuild() (guildID, channelID string) {
	end := s.change()
	guildID = strconv.Itoa(1<<59 + len(s.guilds)<<22) // other IDs are above 1<<60
	s.guilds = append(s.guilds, guildID)
	end()
	return guildID, s.NewChannel(Channel{GuildID: guildID, Name: "study"}).ID
}

// guildsOf are those of a session as READY has them, not available yet.
func (s *Server) guildsOf(x *session) []any {
	all := []any{}
	for _, id := range s.guilds {
		if ShardOf(id, x.shard[1]) == x.shard[0] {
			all = append(all, Object{"id": id, "unavailable": true})
		}
	}
	return all
}

// Conn returns the connection of a shard, of so many, on which a session is up, and nil
// where there is none.
func (s *Server) Conn(shard, shards int) *Conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.gateway.conns {
		if c.session != nil && c.session.shard == [2]int{shard, shards} {
			return c
		}
	}
	return nil
}
