package discordtest

import "time"

// Discord's limits, as of its documentation of August 2026; the page is named
// behind each. Text is counted in UTF-16 code units: the documentation names no
// unit, and no unit that Discord may use counts more.
const (
	heartbeatInterval   = 41250 * time.Millisecond // events/gateway: HELLO
	sessionStartsPerDay = 1000                     // events/gateway: IDENTIFY
	gatewaySends        = 120                      // events/gateway: per gatewaySendsPer
	gatewaySendsPer     = time.Minute
	gatewayPayload      = 4096             // events/gateway: bytes of a payload sent
	answerWithin        = 3 * time.Second  // interactions/receiving-and-responding
	tokenLife           = 15 * time.Minute // interactions/receiving-and-responding
	maxFollowUps        = 5                // the same page: when only user-installed

	requestsPerSecond = 50 // topics/rate-limits: global; routes have their own

	maxContent    = 2000 // resources/message: Create Message
	maxEmbeds     = 10   // resources/message: Embed Limits, and those below
	maxEmbedTitle = 256
	maxEmbedText  = 4096
	maxFields     = 25
	maxFieldName  = 256
	maxFieldValue = 1024
	maxFooter     = 2048
	maxAuthor     = 256
	maxEmbedSum   = 6000
	maxNonce      = 25 // OpenAPI: MessageCreateRequest
	nonceLife     = 5 * time.Minute

	maxRows        = 5   // components/reference: legacy action rows
	maxButtons     = 5   // components/reference: Action Row
	maxCustomID    = 100 // components/reference: Anatomy of a Component
	maxLabel       = 80  // components/reference: Button
	maxButtonURL   = 512
	maxOptions     = 25 // components/reference: String Select
	maxOptionText  = 100
	maxPlaceholder = 150
	maxTree        = 40   // components/reference: Components V2, nested count
	maxTreeText    = 4000 // components/reference: Text Display, over the message

	maxChoices         = 25 // interactions/application-commands: Autocomplete
	maxChoiceText      = 100
	maxCommandName     = 32 // interactions/application-commands: Naming
	maxDescription     = 100
	maxCommandText     = 8000 // the same page: names, descriptions and values together
	maxCommandOptions  = 25
	maxStringOption    = 6000
	maxChatCommands    = 100 // the same page: per scope
	maxMenuCommands    = 15  // of USER and of MESSAGE commands, each
	commandCreateLimit = 200 // the same page: creates per day and guild
	maxModalTitle      = 45  // interactions/receiving-and-responding: Modal
	maxModalComponents = 5
)

// What a flat server keeps, and what any server keeps for RESUME.
const (
	flatKeep    = 4096
	replayKeep  = 1024
	historyKeep = 16
	flatRefused = 100
)
