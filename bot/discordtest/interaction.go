package discordtest

import (
	"cmp"
	"crypto/rand"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Context is where an interaction is made; its values are Discord's.
type Context int

const (
	InGuild   Context = 0
	InBotDM   Context = 1
	InPrivate Context = 2 // a DM or group DM between people, without the bot
)

// From says who makes an interaction or writes a message, and where. The zero
// value is a student in the server's channel of the server's guild.
type From struct {
	User      User
	Context   Context
	ChannelID string // unless set, one that fits the context

	// UserInstalled says that the user has installed the application and the guild
	// has not. In InPrivate it is always so.
	UserInstalled bool

	AppPermissions int64 // the bot's in the channel, Invited unless set
}

// Interaction is one that is about to be sent. Change Object as needed.
type Interaction struct {
	ID, Token string
	Object    Object // what is dispatched

	kind    discordgo.InteractionType
	channel Channel
	user    User
	inGuild bool     // the guild, or the DM, has the application installed
	message *Message // that a component belongs to

	// Once it is sent; Server.mu guards them.
	sent      time.Time
	reply     Reply
	disturbed bool // by a fault: the bot is not to blame for lateness or repetition
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

// interaction builds an interaction of any type around its data.
func (s *Server) interaction(f From, kind discordgo.InteractionType, data Object) *Interaction {
	f, ch := s.place(f)
	in := &Interaction{ID: s.NewID(), Token: rand.Text(), kind: kind, channel: ch, user: f.User}
	in.inGuild = !f.UserInstalled && f.Context != InPrivate
	owners := Object{"1": f.User.ID}
	if in.inGuild {
		owners = Object{"0": cmp.Or(ch.GuildID, "0")} // receiving-and-responding: "0" in a DM with the bot
	}
	in.Object = Object{
		"id": in.ID, "application_id": s.ApplicationID, "type": int(kind), "token": in.Token, "version": 1,
		"channel_id": ch.ID, "channel": ch.object(), "context": int(f.Context), "locale": "en-US",
		"app_permissions": permissions(cmp.Or(f.AppPermissions, Invited)), "entitlements": []any{},
		"authorizing_integration_owners": owners, "data": data,
	}
	if ch.GuildID != "" {
		in.Object["guild_id"], in.Object["guild_locale"] = ch.GuildID, "en-US"
		in.Object["member"] = with(s.member(), Object{"user": f.User.object(), "permissions": permissions(Invited)})
	} else {
		in.Object["user"] = f.User.object()
	}
	return in
}
