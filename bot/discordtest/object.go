package discordtest

import (
	"encoding/json"
	"fmt"
	"maps"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// Object is a JSON object that the server sends. Payloads are objects and not
// structs, so that a test can add what no library knows yet.
type Object = map[string]any

// encode writes what the server itself made, which is always JSON.
func encode(v any) json.RawMessage {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not JSON: %v", err))
	}
	return data
}

// normal returns an object as if it had been read: a copy that shares nothing.
func normal(o Object) (copied Object) {
	if err := json.Unmarshal(encode(o), &copied); err != nil {
		panic(fmt.Sprintf("discordtest: a payload is not an object: %v", err))
	}
	return copied
}

// with returns a copy of o in which the keys of more are set.
func with(o Object, more Object) Object {
	c := maps.Clone(o)
	maps.Copy(c, more)
	return c
}

// Invited is what the bot's invitation asks for, and what it may do everywhere.
const Invited = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionEmbedLinks |
	discordgo.PermissionReadMessageHistory | discordgo.PermissionSendMessagesInThreads

// Student is what members of a guild may do unless something else is said.
const Student = Invited | discordgo.PermissionUseApplicationCommands | discordgo.PermissionUseExternalApps

// Moderator may also delete what others write.
const Moderator = Student | discordgo.PermissionManageMessages

// PublicThread is the type of such a channel.
const PublicThread = int(discordgo.ChannelTypeGuildPublicThread)

// User is an account.
type User struct {
	ID, Name string
	Bot      bool
}

func (u User) object() Object {
	return Object{"id": u.ID, "username": u.Name, "global_name": u.Name, "discriminator": "0", "bot": u.Bot}
}

// Channel is a place for messages.
type Channel struct {
	ID, GuildID, Name string
	Type              int
	Parent            string // a thread's channel
	Permissions       int64  // the bot's, Invited unless set; Read Message History is all that matters
}

func (c Channel) object() Object {
	o := Object{"id": c.ID, "type": c.Type}
	if c.GuildID != "" {
		o["guild_id"], o["name"], o["parent_id"] = c.GuildID, c.Name, c.Parent
	}
	return o
}

func permissions(p int64) string { return strconv.FormatInt(p, 10) }
