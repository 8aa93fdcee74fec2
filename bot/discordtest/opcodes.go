package discordtest

// Opcodes of the gateway: topics/opcodes-and-status-codes.
const (
	opDispatch  = 0
	opHeartbeat = 1
	opIdentify  = 2
	opPresence  = 3
	opVoice     = 4
	opResume    = 6
	opMembers   = 8
	opHello     = 10
)

// Close codes of the gateway, from the same page.
const (
	closeUnknownOp     = 4001
	closeDecode        = 4002
	closeNotAuth       = 4003
	closeAuthFailed    = 4004
	closeAlreadyAuth   = 4005
	closeInvalidSeq    = 4007
	closeRateLimited   = 4008
	closeInvalidShard  = 4010
	closeAPIVersion    = 4012
	closeInvalidIntent = 4013
	closeDisallowed    = 4014
)
