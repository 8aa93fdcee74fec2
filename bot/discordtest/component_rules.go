package discordtest

import "fmt"

// components checks the components of a message: rows of buttons and menus, or
// with v2 the tree of the newer ones.
func (p *problems) components(all []any, v2 bool) {
	ids := map[string]bool{}
	if v2 {
		t := tree{p: p, ids: ids}
		t.walk("components", all)
		p.count("components", t.count, maxTree)
		if t.text > maxTreeText {
			p.add("components", "COMPONENT_MAX_TEXT_LENGTH_EXCEEDED", "Total text must be %d or fewer in length.", maxTreeText)
		}
		return
	}
	p.count("components", len(all), maxRows)
	for i, v := range all {
		at := fmt.Sprintf("components.%d", i)
		row, _ := v.(Object)
		if whole(row, "type") != actionRow {
			p.add(at+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).")
			continue
		}
		p.row(at, row, ids)
	}
}

// row checks an action row: up to five buttons, or one menu.
func (p *problems) row(at string, row Object, ids map[string]bool) {
	all := objects(row, "components")
	if len(all) < 1 || len(all) > maxButtons {
		p.add(at+".components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.", maxButtons)
	}
	menus := 0
	for i, o := range all {
		where := fmt.Sprintf("%s.components.%d", at, i)
		switch kind := whole(o, "type"); {
		case kind == button:
			p.button(where, o, ids)
		case kind == stringSelect || kind >= 5 && kind <= lastSelect:
			menus++
			p.menu(where, o, ids)
		default:
			p.add(where+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).")
		}
	}
	if menus > 0 && len(all) > 1 {
		p.add(at+".components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width")
	}
}

func (p *problems) button(at string, o Object, ids map[string]bool) {
	p.length(at+".label", text(o, "label"), 0, maxLabel)
	style := whole(o, "style")
	if style < 1 || style > premiumStyle {
		p.add(at+".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).")
	}
	if style != premiumStyle && text(o, "label") == "" && o["emoji"] == nil {
		p.add(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or an emoji is required")
	}
	if style != linkStyle && style != premiumStyle {
		p.customID(at, o, ids)
		return
	}
	if style == linkStyle {
		p.length(at+".url", text(o, "url"), 1, maxButtonURL)
	}
	if o["custom_id"] != nil && o["custom_id"] != "" {
		p.add(at+".custom_id", "BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN", "A custom id and url cannot both be specified")
	}
}

func (p *problems) menu(at string, o Object, ids map[string]bool) {
	p.customID(at, o, ids)
	p.length(at+".placeholder", text(o, "placeholder"), 0, maxPlaceholder)
	if whole(o, "type") != stringSelect {
		return
	}
	all := objects(o, "options")
	if len(all) < 1 || len(all) > maxOptions {
		p.add(at+".options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.", maxOptions)
	}
	values := map[string]bool{}
	for i, option := range all {
		where := fmt.Sprintf("%s.options.%d", at, i)
		value := text(option, "value")
		p.length(where+".label", text(option, "label"), 1, maxOptionText)
		p.length(where+".value", value, 1, maxOptionText)
		p.length(where+".description", text(option, "description"), 0, maxOptionText)
		if values[value] {
			p.add(where+".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		values[value] = true
	}
	for _, key := range []string{"min_values", "max_values"} {
		if n, set := number(o, key); set && (n < 0 || n > maxOptions || n > int64(len(all))) {
			p.add(at+"."+key, "NUMBER_TYPE_MAX", "int value should be less than or equal to %d.", len(all))
		}
	}
}

func (p *problems) customID(at string, o Object, ids map[string]bool) {
	id := text(o, "custom_id")
	p.length(at+".custom_id", id, 1, maxCustomID)
	if ids[id] {
		p.add(at+".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
	}
	ids[id] = true
}

// tree counts the components of a Components V2 message.
type tree struct {
	p           *problems
	ids         map[string]bool
	count, text int
}

func (t *tree) walk(at string, all []any) {
	for i, v := range all {
		o, _ := v.(Object)
		where := fmt.Sprintf("%s.%d", at, i)
		t.count++
		switch kind := whole(o, "type"); kind {
		case actionRow:
			t.count += len(list(o, "components"))
			t.p.row(where, o, t.ids)
		case textDisplay:
			t.text += units(text(o, "content"))
			t.p.length(where+".content", text(o, "content"), 1, maxTreeText)
		case section, container:
			t.walk(where+".components", list(o, "components"))
			if a := object(o, "accessory"); whole(a, "type") == button {
				t.count++
				t.p.button(where+".accessory", a, t.ids)
			}
		case 12, 13, 14: // media gallery, file, separator
		default:
			t.p.add(where+".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 9, 10, 12, 13, 14, 17).")
		}
	}
}
