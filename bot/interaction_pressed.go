package bot

import (
	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// pressed is what a message of the bot tells that had a button pressed. Without one all
// of it is empty.
type pressed struct {
	id        string
	repliesTo string   // ID of the message that it answers
	private   bool     // only its asker sees it
	mark      string   // of who asked for it, if it has one; see bot/seal
	buttons   []string // custom IDs of what is below it
}

// pressedIn reads a message that had a button pressed.
func pressedIn(message gjson.Result) pressed {
	if !has(message) {
		return pressed{}
	}
	buttons := buttonsIn(message)
	return pressed{
		id:        text(message.Get("id")),
		repliesTo: text(message.Get("message_reference.message_id")),
		private:   isPrivate(message),
		mark:      markIn(buttons),
		buttons:   buttons,
	}
}

func isPrivate(message gjson.Result) bool {
	return discordgo.MessageFlags(message.Get("flags").Int())&discordgo.MessageFlagsEphemeral != 0
}

// buttonsIn returns the custom IDs of what is below a message.
func buttonsIn(message gjson.Result) []string {
	var all []string
	for _, row := range list(message.Get("components")) {
		for _, c := range list(row.Get("components")) {
			all = append(all, text(c.Get("custom_id")))
		}
	}
	return all
}

// markIn returns the mark that the button for deleting a message carries.
func markIn(buttons []string) string {
	for _, id := range buttons {
		if p, ok := parsePress(id); ok && p.action == remove {
			return p.arg
		}
	}
	return ""
}

// answersUser reports whether a message of the bot is the user's own: only they
// see it, or it answers their command or their message.
func answersUser(message gjson.Result, user string) bool {
	if isPrivate(message) {
		return true
	}
	for _, asker := range []string{"interaction_metadata.user.id", "interaction.user.id", "referenced_message.author.id"} {
		if id := text(message.Get(asker)); id != "" && id == user {
			return true
		}
	}
	return false
}

// may reads what a member of a server may do. Where the bot is there only because the
// user has added it for themselves, Discord shows its replies to those alone who may not
// use such applications openly.
func (in *interaction) may(permissions uint64, owners gjson.Result) {
	is := func(permission uint64) bool {
		return permissions&(permission|discordgo.PermissionAdministrator) != 0
	}
	in.manages = is(discordgo.PermissionManageMessages)
	in.hidden = has(owners.Get("1")) && !has(owners.Get("0")) && !is(discordgo.PermissionUseExternalApps)
}
