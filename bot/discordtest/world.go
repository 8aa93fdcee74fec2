package discordtest

import (
	"cmp"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// Invited is what the bot's invitation asks for, and what it may do everywhere.
const Invited = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionEmbedLinks |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionSendMessagesInThreads

// PublicThread is the type of such a channel.
const PublicThread = int(discordgo.ChannelTypeGuildPublicThread)

// User is an account.
type User struct {
	ID, Name string
	Bot      bool
}

// Channel is a place for messages.
type Channel struct {
	ID, GuildID, Name string
	Type              int
	Parent            string // a thread's channel
	Permissions       int64  // the bot's, Invited unless set; Read Message History is all that matters
}

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

func (u User) object() Object {
	return Object{"id": u.ID, "username": u.Name, "global_name": u.Name, "discriminator": "0", "bot": u.Bot}
}

func (c Channel) object() Object {
	o := Object{"id": c.ID, "type": c.Type}
	if c.GuildID != "" {
		o["guild_id"], o["name"], o["parent_id"] = c.GuildID, c.Name, c.Parent
	}
	return o
}

// member is a user as a member of a guild; messages have it without the user.
func (s *Server) member() Object {
	return Object{"roles": []any{}, "joined_at": s.now(), "nick": nil, "deaf": false, "mute": false, "pending": false, "flags": 0}
}

func permissions(p int64) string { return strconv.FormatInt(p, 10) }
