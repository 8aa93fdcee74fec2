package discord

import (
	"errors"
	"fmt"

	"github.com/gorilla/websocket"
)

// FatalError is a refusal of Discord that no retry can mend. Its text is one
// line that says what to do.
type FatalError struct {
	Code   int    // Discord's close code, or an HTTP status
	Reason string // what is wrong
	Remedy string // what to do
}

func (e *FatalError) Error() string {
	return fmt.Sprintf("connecting to Discord: %s (%d): %s", e.Reason, e.Code, e.Remedy)
}

// Discord's close codes that matter here; discordgo has no constants for them.
const (
	closeUnknown          = 4000
	closeNotAuthenticated = 4003
	closeWrongToken       = 4004
	closeInvalidSequence  = 4007
	closeSessionTimedOut  = 4009
	closeInvalidShard     = 4010
	closeShardingRequired = 4011
	closeInvalidVersion   = 4012
	closeInvalidIntents   = 4013
	closeDisallowedIntent = 4014
)

// wrongToken is said for a token that Discord refuses, at the start or later.
func wrongToken(code int) *FatalError {
	return &FatalError{code, "Discord refuses the bot's token", "it is wrong or has been reset; in the Developer Portal open Bot, choose Reset Token, put the new one in DISCORD_TOKEN and start again"}
}

// fatal returns the error that a close code stands for, or nil if another
// attempt may succeed.
func fatal(code int) *FatalError {
	switch code {
	case closeWrongToken:
		return wrongToken(code)
	case closeInvalidShard:
		return &FatalError{code, "Discord refuses the shard", "this is a fault in Footnote or in a proxy before the gateway; remove the proxy or update Footnote"}
	case closeShardingRequired:
		return &FatalError{code, "the bot is in too many servers for one connection", "raise DISCORD_SHARDS to what footnote doctor names, and share DISCORD_SHARD_IDS out anew"}
	case closeInvalidVersion:
		return &FatalError{code, "Discord no longer speaks this version of its gateway", "update Footnote"}
	case closeInvalidIntents:
		return &FatalError{code, "Discord does not know the intents asked for", "update Footnote"}
	case closeDisallowedIntent:
		return &FatalError{code, "Discord does not allow the intents asked for", "in the Developer Portal open Bot and look for restrictions on the application; Footnote needs no privileged intent"}
	default:
		return nil
	}
}

// needsNewSession reports whether a session is lost when Discord closes the
// connection with the code.
func needsNewSession(code int) bool {
	return code == closeNotAuthenticated || code == closeInvalidSequence || code == closeSessionTimedOut
}

// closeCode returns the close code behind an error, or 0.
func closeCode(err error) int {
	if e, ok := errors.AsType[*websocket.CloseError](err); ok {
		return e.Code
	}
	return 0
}
