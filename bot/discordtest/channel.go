package discordtest

// Channel is a place for messages.
type Channel struct {
	ID, GuildID, Name string
	Type              int
	Parent            string // a thread's channel
	Locked            bool   // a thread that only moderators may write to
	Recipient         string // the user at the other end of a DM
	Permissions       int64  // the bot's; see SetPermissions
}

func (c Channel) thread() bool { return c.Type >= 10 && c.Type <= PrivateThread }

func (c Channel) object() Object {
	o := Object{"id": c.ID, "type": c.Type, "last_message_id": nil, "flags": 0}
	if c.GuildID != "" {
		o["guild_id"], o["name"], o["parent_id"] = c.GuildID, c.Name, nil
		o["permission_overwrites"], o["position"], o["topic"], o["nsfw"] = []any{}, 0, nil, false
	}
	if c.thread() {
		o["parent_id"] = c.Parent
		o["thread_metadata"] = Object{"locked": c.Locked, "archived": false, "auto_archive_duration": 1440, "archive_timestamp": discordTime(0)}
	}
	if c.Recipient != "" {
		o["recipients"] = []any{User{ID: c.Recipient, Name: "user" + c.Recipient}.object()}
	}
	return o
}

// Channel types, as resources/channel names them.
const (
	TextChannel   = 0
	DMChannel     = 1
	GroupDM       = 3
	PublicThread  = 11
	PrivateThread = 12
)
