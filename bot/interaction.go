package bot

import (
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"
)

// interaction is what somebody did with the bot: a command, a press, or a name
// being typed. Fields that do not apply, or that Discord did not send in a form
// that can be read, are empty.
type interaction struct {
	ID, Token string
	received  time.Time

	kind        discordgo.InteractionType
	user        string // ID
	command     string // name
	commandType discordgo.ApplicationCommandType
	options     map[string]object // by name
	focused     string            // what is being typed
	target      string            // text of the message that is pointed to
	customID    string            // of what was pressed
	values      []string          // what was picked in a menu
	mine        bool              // the message that was pressed answers this user, or only they see it
}

// parseInteraction reads an INTERACTION_CREATE. Without ID and token nobody can
// be answered.
func parseInteraction(raw json.RawMessage, now time.Time) (interaction, bool) {
	o := parseObject(raw)
	data := o.object("data")
	in := interaction{
		ID: o.text("id"), Token: o.text("token"), received: now,
		kind:        discordgo.InteractionType(o.number("type")),
		user:        userOf(o),
		command:     data.text("name"),
		commandType: discordgo.ApplicationCommandType(data.number("type")),
		options:     make(map[string]object),
		customID:    data.text("custom_id"),
		values:      data.texts("values"),
	}
	for _, option := range data.list("options") {
		in.options[option.text("name")] = option
		if option.truth("focused") {
			in.focused = option.text("value")
		}
	}
	target := data.object("resolved").object("messages").object(data.text("target_id"))
	in.target = target.text("content")
	in.mine = answersUser(o.object("message"), in.user)
	return in, in.ID != "" && in.Token != ""
}

// userOf returns who did it: in a server a member, elsewhere a user.
func userOf(o object) string {
	if id := o.object("member").object("user").text("id"); id != "" {
		return id
	}
	return o.object("user").text("id")
}

// answersUser reports whether a message of the bot is the user's own: only they
// see it, or it answers their command or their message.
func answersUser(message object, user string) bool {
	if discordgo.MessageFlags(message.number("flags"))&discordgo.MessageFlagsEphemeral != 0 {
		return true
	}
	for _, asker := range []string{
		message.object("interaction_metadata").object("user").text("id"),
		message.object("interaction").object("user").text("id"),
		message.object("referenced_message").object("author").text("id"),
	} {
		if asker != "" && asker == user {
			return true
		}
	}
	return false
}

// text returns an option's text.
func (in interaction) text(option string) string { return in.options[option].text("value") }

// truth returns an option's truth value.
func (in interaction) truth(option string) bool { return in.options[option].truth("value") }
