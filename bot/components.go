package bot

import "github.com/bwmarrin/discordgo"

// Components as Discord takes them. discordgo's own are written to JSON once for each
// level that they stand on, and read again as often.

// row is a line of buttons, or a menu.
type row struct {
	Type       discordgo.ComponentType `json:"type"`
	Components []any                   `json:"components"` // buttons, or a selectMenu
}

type button struct {
	Type     discordgo.ComponentType `json:"type"`
	Style    discordgo.ButtonStyle   `json:"style"`
	Label    string                  `json:"label"`
	CustomID string                  `json:"custom_id"`
}

type selectMenu struct {
	Type        discordgo.ComponentType `json:"type"`
	CustomID    string                  `json:"custom_id"`
	Placeholder string                  `json:"placeholder,omitempty"`
	Options     []selectOption          `json:"options"`
}

type selectOption struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// components lays out menus, a row each, and then buttons.
func components(r reply) []row {
	rows := []row{}
	for _, m := range r.menus {
		if len(m.options) > 0 {
			rows = append(rows, row{discordgo.ActionsRowComponent, []any{menuOf(m)}})
		}
	}
	buttons := row{Type: discordgo.ActionsRowComponent}
	seen := make(map[string]bool)
	for _, o := range r.offers {
		id := o.press.customID()
		if seen[id] || len(buttons.Components) == maxButtons {
			continue
		}
		seen[id] = true
		buttons.Components = append(buttons.Components, button{discordgo.ButtonComponent, discordgo.SecondaryButton, cut(o.label, maxLabel), id})
	}
	if len(buttons.Components) > 0 {
		rows = append(rows, buttons)
	}
	return rows[:min(maxRows, len(rows))]
}

func menuOf(m menu) selectMenu {
	s := selectMenu{Type: discordgo.SelectMenuComponent, CustomID: m.press.customID(), Placeholder: m.prompt}
	for _, o := range m.options {
		s.Options = append(s.Options, selectOption{cut(o.label, maxOptionText), o.value})
	}
	return s
}
