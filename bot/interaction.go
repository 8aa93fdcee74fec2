package bot

import (
	"cmp"
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
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
	options     map[string]gjson.Result // values by name
	focused     string                  // what is being typed
	target      string                  // text of the message that is pointed to
	customID    string                  // of what was pressed
	values      []string                // what was picked in a menu
	mine        bool                    // the message that was pressed answers this user, or only they see it
}

// parseInteraction reads an INTERACTION_CREATE. It is not ok without ID and
// token: nobody could be answered.
func parseInteraction(raw json.RawMessage, now time.Time) (in interaction, ok bool) {
	event := gjson.ParseBytes(raw)
	data := event.Get("data")
	in = interaction{
		ID: text(event.Get("id")), Token: text(event.Get("token")), received: now,
		kind:        discordgo.InteractionType(event.Get("type").Int()),
		user:        cmp.Or(text(event.Get("member.user.id")), text(event.Get("user.id"))), // one in servers, one elsewhere
		command:     text(data.Get("name")),
		commandType: discordgo.ApplicationCommandType(data.Get("type").Int()),
		options:     make(map[string]gjson.Result),
		target:      targetOf(data),
		customID:    text(data.Get("custom_id")),
	}
	for _, value := range list(data.Get("values")) {
		in.values = append(in.values, text(value))
	}
	for _, option := range list(data.Get("options")) {
		in.options[text(option.Get("name"))] = option.Get("value")
		if option.Get("focused").Bool() {
			in.focused = text(option.Get("value"))
		}
	}
	in.mine = answersUser(event.Get("message"), in.user)
	return in, in.ID != "" && in.Token != ""
}

// targetOf returns the text of the message that a menu command points to.
func targetOf(data gjson.Result) string {
	messages := data.Get("resolved.messages").Map()
	return shownIn(messages[text(data.Get("target_id"))])
}

// answersUser reports whether a message of the bot is the user's own: only they
// see it, or it answers their command or their message.
func answersUser(message gjson.Result, user string) bool {
	if discordgo.MessageFlags(message.Get("flags").Int())&discordgo.MessageFlagsEphemeral != 0 {
		return true
	}
	for _, asker := range []string{"interaction_metadata.user.id", "interaction.user.id", "referenced_message.author.id"} {
		if id := text(message.Get(asker)); id != "" && id == user {
			return true
		}
	}
	return false
}

// text returns an option's text.
func (in interaction) text(option string) string { return text(in.options[option]) }

// truth returns an option's truth value.
func (in interaction) truth(option string) bool { return in.options[option].Bool() }
