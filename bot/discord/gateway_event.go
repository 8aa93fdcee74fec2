package discord

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// Opcodes of the gateway; discordgo has no constants for them.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11
)

// readEvent reads a packet, of which it keeps the bytes. It is not ok without opcode.
func readEvent(raw []byte) (e discordgo.Event, ok bool) {
	if !isJSON(raw) {
		return e, false
	}
	gjson.ParseBytes(raw).ForEach(func(key, value gjson.Result) bool {
		switch key.Str {
		case "op":
			ok = value.Type == gjson.Number
			e.Operation = int(value.Num)
		case "s":
			e.Sequence = value.Int()
		case "t":
			e.Type = value.Str
		case "d":
			e.RawData = json.RawMessage(value.Raw)
		}
		return true
	})
	return e, ok
}
