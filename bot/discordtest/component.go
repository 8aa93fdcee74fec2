package discordtest

// Component is a button or a select menu.
type Component struct {
	Type                 int
	CustomID, Label, URL string
	Style                int
	Disabled             bool
	Placeholder          string
	Options              []SelectOption
}

// SelectOption is a line of a select menu.
type SelectOption struct{ Label, Value, Description string }

// Component types: components/reference.
const (
	actionRow    = 1
	button       = 2
	stringSelect = 3
	lastSelect   = 8 // 5 to 8 choose users, roles, mentionables and channels
	section      = 9
	textDisplay  = 10
	container    = 17

	linkStyle    = 5
	premiumStyle = 6
)

// components returns the buttons and menus of a list, at any depth.
func components(l []any) []Component {
	var all []Component
	for _, v := range l {
		o, _ := v.(Object)
		switch t := whole(o, "type"); t {
		case actionRow, section, container:
			all = append(all, components(list(o, "components"))...)
			if a := object(o, "accessory"); a != nil {
				all = append(all, components([]any{a})...)
			}
		case button, stringSelect, 5, 6, 7, lastSelect:
			c := Component{
				Type: t, CustomID: text(o, "custom_id"), Label: text(o, "label"), URL: text(o, "url"),
				Style: whole(o, "style"), Disabled: truth(o, "disabled"), Placeholder: text(o, "placeholder"),
			}
			for _, line := range objects(o, "options") {
				c.Options = append(c.Options, SelectOption{text(line, "label"), text(line, "value"), text(line, "description")})
			}
			all = append(all, c)
		}
	}
	return all
}
