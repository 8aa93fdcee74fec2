package bot

import (
	"cmp"
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"

	"footnote/bot/endpoint"
)

// interaction is what somebody did with the bot: a command, a press, or a name
// being typed. Fields that do not apply, or that Discord did not send in a form
// that can be read, are empty.
type interaction struct {
	ID, Token string
	received  time.Time
	call      *endpoint.Call // that waits for the answer; nil if it came over the gateway
	more      bool           // something follows the answer, by the token

	kind        discordgo.InteractionType
	user        string // ID
	command     string // name
	commandType discordgo.ApplicationCommandType
	options     map[string]gjson.Result // values by name
	focused     string                  // what is being typed
	target      string                  // text of the message that is pointed to
	customID    string                  // of what was pressed
	values      []string                // what was picked in a menu
	mine        bool                    // the message that was pressed answers this user, or only they see it
	pressed     pressed                 // that message

	application, channel string // IDs
	manages              bool   // the user may delete what others wrote there
	hidden               bool   // Discord shows our replies there to this user alone
}

// parseInteraction reads an INTERACTION_CREATE, each level of it once. It is not ok
// without ID and token: nobody could be answered.
func parseInteraction(raw json.RawMessage, now time.Time) (in interaction, ok bool) {
	in.received = now
	var member, user, message, owners gjson.Result // a member in servers, a user elsewhere
	fields(gjson.ParseBytes(raw), func(name string, v gjson.Result) {
		switch name {
		case "id":
			in.ID = text(v)
		case "token":
			in.Token = text(v)
		case "type":
			in.kind = discordgo.InteractionType(v.Int())
		case "data":
			in.data(v)
		case "member":
			member = v
		case "user":
			user = v
		case "message":
			message = v
		case "application_id":
			in.application = text(v)
		case "channel_id":
			in.channel = text(v)
		case "authorizing_integration_owners":
			owners = v
		}
	})
	in.user = cmp.Or(text(member.Get("user.id")), text(user.Get("id")))
	in.mine = answersUser(message, in.user)
	in.pressed = pressedIn(message)
	if has(member) {
		in.may(member.Get("permissions").Uint(), owners)
	}
	return in, in.ID != "" && in.Token != ""
}

// data reads what was done.
func (in *interaction) data(data gjson.Result) {
	fields(data, func(name string, v gjson.Result) {
		switch name {
		case "name":
			in.command = text(v)
		case "type":
			in.commandType = discordgo.ApplicationCommandType(v.Int())
		case "custom_id":
			in.customID = text(v)
		case "target_id":
			in.target = targetOf(data)
		case "values":
			for _, value := range list(v) {
				in.values = append(in.values, text(value))
			}
		case "options":
			in.optionsOf(v)
		}
	})
}

// optionsOf reads the options of a command.
func (in *interaction) optionsOf(all gjson.Result) {
	in.options = make(map[string]gjson.Result)
	for _, o := range list(all) {
		var name string
		var value gjson.Result
		var focused bool
		fields(o, func(key string, v gjson.Result) {
			switch key {
			case "name":
				name = text(v)
			case "value":
				value = v
			case "focused":
				focused = v.Bool()
			}
		})
		in.options[name] = value
		if focused {
			in.focused = text(value)
		}
	}
}

// targetOf returns the text of the message that a menu command points to.
func targetOf(data gjson.Result) string {
	messages := data.Get("resolved.messages").Map()
	return shownIn(messages[text(data.Get("target_id"))])
}

// text returns an option's text.
func (in interaction) text(option string) string { return text(in.options[option]) }

// number returns an option's number, 0 without one.
func (in interaction) number(option string) int { return int(in.options[option].Int()) }

// truth returns an option's truth value.
func (in interaction) truth(option string) bool { return in.options[option].Bool() }
