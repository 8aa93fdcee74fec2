package bot

// Message is a message of the bot as Discord shows it.
type Message struct {
	ID      string
	Content string // in Discord's Markdown
	Rows    []MessageRow
	Private bool         // shown to the user alone
	File    *MessageFile // that comes along; nil for none
}

// MessageFile is a file that comes along.
type MessageFile struct {
	Name, Type string // its type is one of MIME's
	Content    []byte
}

// MessageRow is a line of buttons, or a menu.
type MessageRow struct {
	Buttons []MessageButton
	Menu    *MessageMenu // nil for buttons
}

// MessageButton is a button.
type MessageButton struct {
	Label, CustomID string
	Disabled        bool
}

// MessageMenu is a select menu. Its options are labels and values.
type MessageMenu struct {
	CustomID, Prompt string
	Options          []MessageOption
}

// MessageOption is one of a menu's.
type MessageOption struct{ Label, Value string }

// message renders a reply through the one door, as a message.
func (p *Preview) message(id string, r reply) Message {
	out := p.speaker.render(r)
	m := Message{ID: id, Content: out.Content, Private: r.private}
	for _, f := range out.files {
		m.File = &MessageFile{f.Name, f.Type, f.Content}
	}
	for _, row := range out.Components {
		var shown MessageRow
		for _, c := range row.Components {
			switch c := c.(type) {
			case button:
				shown.Buttons = append(shown.Buttons, MessageButton{c.Label, c.CustomID, c.Disabled})
			case selectMenu:
				shown.Menu = &MessageMenu{CustomID: c.CustomID, Prompt: c.Placeholder}
				for _, o := range c.Options {
					shown.Menu.Options = append(shown.Menu.Options, MessageOption(o))
				}
			}
		}
		m.Rows = append(m.Rows, shown)
	}
	return m
}

// CustomIDs returns what the message's buttons and menus carry, in order.
func (m Message) CustomIDs() []string {
	var all []string
	for _, row := range m.Rows {
		if row.Menu != nil {
			all = append(all, row.Menu.CustomID)
		}
		for _, b := range row.Buttons {
			all = append(all, b.CustomID)
		}
	}
	return all
}
