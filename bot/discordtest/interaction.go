package discordtest

import (
	"time"

	"github.com/bwmarrin/discordgo"
)

// Context is where an interaction is made; its values are Discord's.
type Context int

const (
	InGuild   Context = 0
	InBotDM   Context = 1
	InPrivate Context = 2 // a DM or group DM between people, without the bot
)

// From says who makes an interaction or writes a message, and where. The zero
// value is a student in the server's channel of the server's guild.
type From struct {
	User      User
	Context   Context
	ChannelID string // unless set, one that fits the context

	// UserInstalled says that the user has installed the application and the guild
	// has not. In InPrivate it is always so.
	UserInstalled bool

	AppPermissions int64 // the bot's in the channel, Invited unless set
	Permissions    int64 // the user's in the channel, Student unless set
}

// Interaction is one that is about to be sent. Change Object as needed.
type Interaction struct {
	ID, Token string
	Object    Object // what is dispatched

	kind    discordgo.InteractionType
	channel Channel
	user    User
	inGuild bool     // the guild, or the DM, has the application installed
	hidden  bool     // Discord makes messages that answer it ephemeral
	message *Message // that a component belongs to

	// Once it is sent; Server.mu guards them.
	sent      time.Time
	reply     Reply
	more      []Message // behind the reply
	disturbed bool      // by a fault, or told twice: the bot is not to blame for lateness or repetition
}

// Reply is what the bot has answered to an interaction.
type Reply struct {
	Type    int      // of the callback
	Message *Message // the reply, or the message that a component was on and that was updated
	Choices []Choice // of an autocompletion
}

// Choice is a line that autocompletion offers.
type Choice struct {
	Name  string
	Value any // a string or a number
}

// metadata is what a message that answers the interaction tells of it.
func (in *Interaction) metadata() Object {
	o := Object{"id": in.ID, "type": int(in.kind), "user": in.user.object(), "authorizing_integration_owners": in.Object["authorizing_integration_owners"]}
	if in.message != nil {
		o["interacted_message_id"] = in.message.ID
	}
	return o
}

// Ephemeral says whether only the user sees the reply.
func (r Reply) Ephemeral() bool {
	return r.Message != nil && r.Message.Flags&int64(discordgo.MessageFlagsEphemeral) != 0
}
