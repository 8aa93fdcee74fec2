package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
)

func (s *Server) dispatchMessage(event string, o Object) int {
	guild := text(o, "guild_id")
	need := GuildMessages
	if guild == "" {
		need = DirectMessages
	}
	full := encode(o)
	bare := full
	if !s.readable(o) || object(o, "referenced_message") != nil {
		bare = encode(s.redacted(o))
	}
	return s.dispatchTo(func(h *history) json.RawMessage {
		switch {
		case h.intents&need == 0, shardOf(guild, h.shard[1]) != h.shard[0]:
			return nil
		case h.intents&MessageContent != 0:
			return full
		default:
			return bare
		}
	}, event)
}

// readable says whether a bot without MESSAGE_CONTENT gets a message's content:
// its own, DMs, and those that mention it (events/gateway). The ping of a reply
// counts as a mention, unless the reply is to an answer to an interaction.
func (s *Server) readable(o Object) bool {
	if text(o, "guild_id") == "" || text(object(o, "author"), "id") == s.Bot.ID {
		return true
	}
	answered := object(object(o, "referenced_message"), "interaction_metadata") != nil
	if answered && !strings.Contains(text(o, "content"), "<@"+s.Bot.ID+">") {
		return false
	}
	return slices.ContainsFunc(objects(o, "mentions"), func(u Object) bool { return text(u, "id") == s.Bot.ID })
}

func (s *Server) redacted(o Object) Object {
	c := with(o, nil)
	if !s.readable(o) {
		c["content"], c["embeds"], c["attachments"], c["components"] = "", []any{}, []any{}, []any{}
	}
	if ref := object(o, "referenced_message"); ref != nil {
		c["referenced_message"] = s.redacted(ref)
	}
	return c
}
