package discordtest

// Context is where an interaction is made; its values are Discord's.
type Context int

const (
	InGuild   Context = 0
	InBotDM   Context = 1
	InPrivate Context = 2 // a DM or group DM between people, without the bot
)

// Interaction types and callback types: interactions/receiving-and-responding.
const (
	TypePing         = 1
	TypeCommand      = 2
	TypeComponent    = 3
	TypeAutocomplete = 4
	TypeModal        = 5

	CallbackPong           = 1
	CallbackMessage        = 4
	CallbackDeferred       = 5
	CallbackDeferredUpdate = 6
	CallbackUpdate         = 7
	CallbackChoices        = 8
	CallbackModal          = 9
)

// From says who makes an interaction or writes a message, and where. The zero
// value is a student in the server's channel of the server's guild.
type From struct {
	User      User
	Context   Context
	ChannelID string // any channel, or thread; unless set, one that fits the context

	// UserInstalled says that the user has installed the application and the guild
	// has not. In InPrivate it is always so.
	UserInstalled bool

	// AppPermissions are the bot's in the channel unless set.
	AppPermissions int64

	Locale string // en-US unless set
}

// Interaction is one that is about to be sent. Change Object as needed.
type Interaction struct {
	ID, Token string
	Type      int
	From      From
	ChannelID string
	Object    Object // what is dispatched

	message *Message // that a component belongs to
}

// place fills in what From leaves open.
func (s *Server) place(f From) (From, Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f.User.ID == "" {
		f.User = s.world.asker
	}
	f.Locale = or(f.Locale, "en-US")
	if ch := s.world.channels[f.ChannelID]; ch != nil {
		switch ch.Type {
		case DMChannel:
			f.Context = InBotDM
		case GroupDM:
			f.Context = InPrivate
		}
		return f, *ch
	}
	switch {
	case f.ChannelID != "": // one that the bot knows nothing of
		return f, Channel{ID: f.ChannelID}
	case f.Context == InBotDM:
		return f, *s.dm(f.User.ID)
	case f.Context == InPrivate:
		ch := &Channel{ID: s.NewID(), Type: GroupDM}
		s.world.channels[ch.ID] = ch // without permissions: the bot is not in it
		return f, *ch
	case s.world.channels[s.ChannelID] == nil: // removed
		return f, Channel{ID: s.ChannelID, GuildID: s.GuildID}
	default:
		return f, *s.world.channels[s.ChannelID]
	}
}

// Interaction builds an interaction of any type around its data.
func (s *Server) Interaction(f From, kind int, data Object) *Interaction {
	f, ch := s.place(f)
	id := s.NewID()
	in := &Interaction{ID: id, Token: newToken(id), Type: kind, From: f, ChannelID: ch.ID}
	appPermissions := or(f.AppPermissions, or(ch.Permissions, EmbedLinks))
	in.Object = Object{
		"id": id, "application_id": s.ApplicationID, "type": kind, "token": in.Token, "version": 1,
		"channel_id": ch.ID, "channel": ch.object(), "context": int(f.Context), "locale": f.Locale,
		"app_permissions": permissions(appPermissions), "entitlements": []any{}, "attachment_size_limit": 10 << 20,
		"authorizing_integration_owners": owners(f, ch), "data": data,
	}
	if ch.GuildID != "" {
		in.Object["guild_id"], in.Object["guild_locale"] = ch.GuildID, "en-US"
		in.Object["guild"] = Object{"id": ch.GuildID, "locale": "en-US", "features": []any{}}
		in.Object["member"] = s.member(f.User, true)
	} else {
		in.Object["user"] = f.User.object()
	}
	return in
}

// owners says by whose installation the interaction is possible.
func owners(f From, ch Channel) Object {
	switch {
	case f.UserInstalled || f.Context == InPrivate:
		return Object{"1": f.User.ID}
	case ch.GuildID == "":
		return Object{"0": "0"} // receiving-and-responding: "0" in a DM with the bot
	default:
		return Object{"0": ch.GuildID}
	}
}

// member is a user as a member of a guild; messages have it without the user.
func (s *Server) member(u User, user bool) Object {
	m := Object{
		"roles": []any{}, "joined_at": s.now(), "nick": nil, "avatar": nil, "premium_since": nil,
		"deaf": false, "mute": false, "pending": false, "flags": 0, "communication_disabled_until": nil,
	}
	if user {
		m["user"], m["permissions"] = u.object(), permissions(Invited)
	}
	return m
}
