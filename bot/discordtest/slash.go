package discordtest

// Option is what a user has filled in for a command's option.
type Option Object

// String, Integer, Boolean and Focused are options; a focused one is being typed.
func String(name, value string) Option      { return Option{"name": name, "type": 3, "value": value} }
func Integer(name string, value int) Option { return Option{"name": name, "type": 4, "value": value} }
func Boolean(name string, value bool) Option {
	return Option{"name": name, "type": 5, "value": value}
}
func Focused(name, value string) Option {
	return Option{"name": name, "type": 3, "value": value, "focused": true}
}

// Subcommand is a subcommand with its options; SubcommandGroup holds one.
func Subcommand(name string, options ...Option) Option {
	return Option{"name": name, "type": 1, "options": options}
}
func SubcommandGroup(name string, subcommand Option) Option {
	return Option{"name": name, "type": 2, "options": []Option{subcommand}}
}

// Slash builds the use of a slash command.
func (s *Server) Slash(f From, command string, options ...Option) *Interaction {
	return s.Interaction(f, TypeCommand, s.commandData(command, 1, options))
}

// Autocomplete builds what is sent while a user types a Focused option.
func (s *Server) Autocomplete(f From, command string, options ...Option) *Interaction {
	return s.Interaction(f, TypeAutocomplete, s.commandData(command, 1, options))
}

// MessageCommand builds the use of a message-context-menu command on a message,
// which comes whole whatever the intents.
func (s *Server) MessageCommand(f From, command string, target Message) *Interaction {
	data := s.commandData(command, 3, nil)
	data["target_id"] = target.ID
	data["resolved"] = Object{"messages": Object{target.ID: target.Object}}
	f.ChannelID = or(f.ChannelID, target.ChannelID)
	s.mu.Lock()
	s.put(messageOf(normal(target.Object).(Object)))
	s.mu.Unlock()
	return s.Interaction(f, TypeCommand, data)
}

// Press builds a click on a button of a message.
func (s *Server) Press(f From, m Message, customID string) *Interaction {
	return s.component(f, m, Object{"custom_id": customID, "component_type": button})
}

// Select builds a choice from a select menu of a message.
func (s *Server) Select(f From, m Message, customID string, values ...string) *Interaction {
	return s.component(f, m, Object{"custom_id": customID, "component_type": stringSelect, "values": values})
}

func (s *Server) component(f From, m Message, data Object) *Interaction {
	f.ChannelID = or(f.ChannelID, m.ChannelID)
	in := s.Interaction(f, TypeComponent, data)
	in.message = &m
	in.Object["message"] = m.Object
	return in
}

// commandData names a command by the ID that it was registered under.
func (s *Server) commandData(name string, kind int, options []Option) Object {
	data := Object{"id": s.commandID(name, kind), "name": name, "type": kind}
	if len(options) > 0 {
		data["options"] = options
	}
	return data
}
