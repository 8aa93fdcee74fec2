package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"
)

// permissions are what the bot needs where it is mentioned, by the names that Discord
// shows; replies need the history.
var permissions = []struct {
	bit  uint64
	name string
}{
	{discordgo.PermissionViewChannel, "View Channels"},
	{discordgo.PermissionSendMessages, "Send Messages"},
	{discordgo.PermissionSendMessagesInThreads, "Send Messages in Threads"},
	{discordgo.PermissionEmbedLinks, "Embed Links"},
	{discordgo.PermissionReadMessageHistory, "Read Message History"},
}

// invitePermissions are all of them, as an invitation asks for them, and
// permissionNames what they are called.
var (
	invitePermissions = allPermissions()
	permissionNames   = missingPermissions(0)
)

func allPermissions() (all uint64) {
	for _, p := range permissions {
		all |= p.bit
	}
	return all
}

// missingPermissions names what a set of permissions lacks, "" if it lacks nothing.
// An administrator may do everything.
func missingPermissions(granted uint64) string {
	var names []string
	for _, p := range permissions {
		if granted&(p.bit|discordgo.PermissionAdministrator) == 0 {
			names = append(names, p.name)
		}
	}
	return strings.Join(names, ", ")
}
