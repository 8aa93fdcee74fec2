package discordtest

import (
	"cmp"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// populate makes the world that every test starts from.
func (s *Server) populate() {
	s.lastID.Store(1 << 60) // a day of 2023
	s.ApplicationID, s.GuildID, s.BotRoleID = s.NewID(), s.NewID(), s.NewID()
	s.Bot = s.NewUser("footnote")
	s.Bot.Bot = true
	s.asker = s.NewUser("student")
	s.ChannelID = s.NewChannel(Channel{GuildID: s.GuildID, Name: "study"}).ID
}

// NewID returns a fresh snowflake, greater than those before.
func (s *Server) NewID() string { return strconv.FormatInt(s.lastID.Add(1), 10) }

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
