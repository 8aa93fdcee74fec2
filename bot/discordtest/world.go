package discordtest

import (
	"cmp"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"
)

// populate makes the world that every test starts from.
func (s *Server) populate() {
	s.began = time.Now()
	s.lastID.Store(firstID)
	s.ApplicationID, s.GuildID, s.BotRoleID = s.NewID(), s.NewID(), s.NewID()
	s.guilds = []string{s.GuildID}
	s.Bot = s.NewUser("footnote")
	s.Bot.Bot = true
	s.asker = s.NewUser("student")
	s.ChannelID = s.NewChannel(Channel{GuildID: s.GuildID, Name: "study"}).ID
}

// firstID is of a day of 2023, at which the server begins: the clock of a bubble shows a
// time before Discord's first.
const firstID = 1 << 60

// idTimeBits is where the time stands in an ID, in milliseconds: reference, Snowflakes.
const idTimeBits = 22

// NewID returns a fresh snowflake, greater than those before. Between two lies the time
// that passes on the server's clock.
func (s *Server) NewID() string {
	now := firstID + time.Since(s.began).Milliseconds()<<idTimeBits
	for {
		last := s.lastID.Load()
		if next := max(last+1, now); s.lastID.CompareAndSwap(last, next) {
			return strconv.FormatInt(next, 10)
		}
	}
}

// NewUser makes a user.
func (s *Server) NewUser(name string) User {
	u := User{ID: s.NewID(), Name: name}
	defer s.change()()
	s.users[u.ID] = u
	return u
}

// NewChannel makes a channel that the bot is in.
func (s *Server) NewChannel(c Channel) Channel {
	c.ID, c.Permissions = cmp.Or(c.ID, s.NewID()), cmp.Or(c.Permissions, Invited)
	defer s.change()()
	s.channels[c.ID] = c
	return c
}

// dm returns the bot's direct-message channel with a user.
func (s *Server) dm(userID string) Channel {
	if c, there := s.channels[s.dms[userID]]; there {
		return c
	}
	c := Channel{ID: s.NewID(), Type: int(discordgo.ChannelTypeDM), Permissions: Invited}
	s.channels[c.ID], s.dms[userID] = c, c.ID
	return c
}

// member is a user as a member of a guild; messages have it without the user.
func (s *Server) member() Object {
	return Object{"roles": []any{}, "joined_at": s.now(), "nick": nil, "deaf": false, "mute": false, "pending": false, "flags": 0}
}

// place fills in what From leaves open.
func (s *Server) place(f From) (From, Channel) {
	defer s.change()()
	if f.User.ID == "" {
		f.User = s.asker
	}
	if ch, there := s.channels[f.ChannelID]; there {
		if ch.Type == int(discordgo.ChannelTypeDM) {
			f.Context = InBotDM
		}
		return f, ch
	}
	switch {
	case f.ChannelID != "": // one that the bot knows nothing of
		return f, Channel{ID: f.ChannelID}
	case f.Context == InBotDM:
		return f, s.dm(f.User.ID)
	case f.Context == InPrivate: // the bot is not in it
		return f, Channel{ID: s.NewID(), Type: int(discordgo.ChannelTypeGroupDM)}
	default:
		return f, s.channels[s.ChannelID]
	}
}
