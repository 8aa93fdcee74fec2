package discordtest

import (
	"encoding/json"
	"slices"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// Message is a message as it stands when it is returned: a later edit makes
// another Message of the same ID.
type Message struct {
	ID, ChannelID, GuildID string

	Content    string
	Flags      int64
	ReplyTo    string      // the message that it replies to
	Components []Component // buttons and menus in order, without their rows

	// Object is all of it, as Discord sends it. It is not to be changed in a
	// message that the server returned; in one that a builder returned it may.
	Object Object
}

// Component is a button or a select menu.
type Component struct {
	Type     int                          `json:"type"`
	CustomID string                       `json:"custom_id"`
	Label    string                       `json:"label"`
	Disabled bool                         `json:"disabled"`
	Options  []discordgo.SelectMenuOption `json:"options"`
}

// messageOf reads a message object.
func messageOf(o Object) Message {
	j := gjson.ParseBytes(encode(o))
	m := Message{
		ID: j.Get("id").String(), ChannelID: j.Get("channel_id").String(), GuildID: j.Get("guild_id").String(),
		Content: j.Get("content").String(), Flags: j.Get("flags").Int(),
		ReplyTo: j.Get("message_reference.message_id").String(), Object: o,
	}
	each("", j, "components.#.components.#", func(_ string, v gjson.Result) {
		var c Component
		_ = json.Unmarshal([]byte(v.Raw), &c) // a test may have made it unreadable
		m.Components = append(m.Components, c)
	})
	return m
}

// Button returns the button with a label.
func (m Message) Button(label string) (Component, bool) {
	i := slices.IndexFunc(m.Components, func(c Component) bool {
		return c.Type == int(discordgo.ButtonComponent) && c.Label == label
	})
	if i < 0 {
		return Component{}, false
	}
	return m.Components[i], true
}

// fill sets what a request says about a message; what it leaves out stays.
func fill(m Object, o gjson.Result) {
	for _, key := range []string{"content", "components", "flags", "nonce"} {
		if v := o.Get(key); v.Exists() {
			m[key] = v.Value()
		}
	}
}
