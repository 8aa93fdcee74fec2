package bot

import (
	"slices"

	"github.com/bwmarrin/discordgo"
)

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
	Disabled bool                    `json:"disabled,omitempty"`
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
	rows = append(rows, buttonsOf(r.buttons())...)
	return rows[:min(maxRows, len(rows))]
}

// buttonsOf lays out buttons in their rows. Discord refuses a message that has one of
// them twice.
func buttonsOf(offers []offer) []row {
	var rows []row
	seen := make([]string, 0, maxRows*maxButtons)
	for i, o := range offers {
		if i == 0 || o.row != offers[i-1].row {
			rows = append(rows, row{Type: discordgo.ActionsRowComponent})
		}
		last, id := &rows[len(rows)-1], o.press.customID()
		if slices.Contains(seen, id) || len(last.Components) == maxButtons {
			continue
		}
		seen = append(seen, id)
		last.Components = append(last.Components, button{discordgo.ButtonComponent, discordgo.SecondaryButton, cut(o.label, maxLabel), id, o.idle})
	}
	return slices.DeleteFunc(rows, func(r row) bool { return len(r.Components) == 0 })
}

func menuOf(m menu) selectMenu {
	s := selectMenu{Type: discordgo.SelectMenuComponent, CustomID: m.press.customID(), Placeholder: m.prompt}
	for _, o := range m.options {
		s.Options = append(s.Options, selectOption{cut(o.label, maxOptionText), o.value})
	}
	return s
}
