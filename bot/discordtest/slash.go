package discordtest

import (
	"cmp"
	"crypto/rand"

	"github.com/bwmarrin/discordgo"
)

// Option is what a user has filled in for a command's option.
type Option Object

// String is an option of text.
func String(name, value string) Option { return Option{"name": name, "type": 3, "value": value} }

// Integer is an option of a whole number.
func Integer(name string, value int) Option { return Option{"name": name, "type": 4, "value": value} }

// Boolean is an option of true or false.
func Boolean(name string, value bool) Option {
	return Option{"name": name, "type": 5, "value": value}
}

// Focused is an option that is being typed.
func Focused(name, value string) Option {
	return Option{"name": name, "type": 3, "value": value, "focused": true}
}

// Slash builds the use of a slash command.
func (s *Server) Slash(f From, command string, options ...Option) *Interaction {
	return s.interaction(f, discordgo.InteractionApplicationCommand, s.commandData(command, 1, options))
}

// Autocomplete builds what is sent while a user types a Focused option.
func (s *Server) Autocomplete(f From, command string, options ...Option) *Interaction {
	return s.interaction(f, discordgo.InteractionApplicationCommandAutocomplete, s.commandData(command, 1, options))
}

// MessageCommand builds the use of a message-context-menu command on a message,
// which comes whole whatever the intents.
func (s *Server) MessageCommand(f From, command string, target Message) *Interaction {
	data := s.commandData(command, 3, nil)
	data["target_id"] = target.ID
	data["resolved"] = Object{"messages": Object{target.ID: target.Object}}
	f.ChannelID = cmp.Or(f.ChannelID, target.ChannelID)
	return s.interaction(f, discordgo.InteractionApplicationCommand, data)
}

// Press builds a click on a button of a message.
func (s *Server) Press(f From, m Message, customID string) *Interaction {
	return s.component(f, m, Object{"custom_id": customID, "component_type": int(discordgo.ButtonComponent)})
}

// Select builds a choice from a select menu of a message.
func (s *Server) Select(f From, m Message, customID string, values ...string) *Interaction {
	return s.component(f, m, Object{"custom_id": customID, "component_type": int(discordgo.SelectMenuComponent), "values": values})
}

func (s *Server) component(f From, m Message, data Object) *Interaction {
	f.ChannelID = cmp.Or(f.ChannelID, m.ChannelID)
	in := s.interaction(f, discordgo.InteractionMessageComponent, data)
	in.message = &m
	in.Object["message"] = m.Object
	return in
}

// commandData names a command.
func (s *Server) commandData(name string, kind int, options []Option) Object {
	data := Object{"id": s.NewID(), "name": name, "type": kind}
	if len(options) > 0 {
		data["options"] = options
	}
	return data
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
		may := cmp.Or(f.Permissions, Student)
		in.Object["guild_id"], in.Object["guild_locale"] = ch.GuildID, "en-US"
		in.Object["member"] = with(s.member(), Object{"user": f.User.object(), "permissions": permissions(may)})
		in.hidden = !in.inGuild && may&discordgo.PermissionUseExternalApps == 0
	} else {
		in.Object["user"] = f.User.object()
	}
	return in
}
