package discordtest

import "time"

// Discord's limits, as of its documentation of August 2026; the page is named
// behind each. Those of texts and lists stand in message_rules.go and
// command_rules.go.
const (
	heartbeatInterval = 41250 * time.Millisecond // events/gateway: HELLO
	sessionStarts     = 1000                     // events/gateway: IDENTIFY, per day
	gatewaySends      = 120                      // events/gateway: per minute
	gatewayPayload    = 4096                     // events/gateway: bytes of a payload sent
	answerWithin      = 3 * time.Second          // interactions/receiving-and-responding
	tokenLife         = 15 * time.Minute         // likewise: of an interaction's token
	mostFollowUps     = 5                        // likewise: where only the user has installed the application
	requestsPerSecond = 50                       // topics/rate-limits: global; routes have their own
	messagesAtOnce    = 5                        // to a channel in 5 s; not documented, but what it says in its headers

	guildsListed    = 200  // resources/user: in a list
	mostMessages    = 100  // resources/message: in a list
	maxChatCommands = 100  // interactions/application-commands: per scope
	maxMenuCommands = 15   // of USER and of MESSAGE commands, each
	maxCreates      = 200  // creates per day and guild
	maxCommandText  = 8000 // names, descriptions and values of a command together
)
