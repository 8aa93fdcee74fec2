package discordtest

import (
	"cmp"

	"github.com/bwmarrin/discordgo"
)

// Option is what a user has filled in for a command's option.
type Option Object

// String is an option of text.
func String(name, value string) Option { return Option{"name": name, "type": 3, "value": value} }

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
