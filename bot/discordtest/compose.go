package discordtest

// compose makes the message that a request asks for.
func (s *Server) compose(ch *Channel, o Object, target *Message) Message {
	m := s.blank(ch, s.Bot)
	fill(m, o)
	m["nonce"], m["components"] = o["nonce"], listOr(o, "components")
	if target != nil {
		m["type"] = 19
		m["message_reference"] = reference(*target)
		m["referenced_message"] = target.Object
	}
	made := messageOf(m)
	made.Pings = pings(o, target)
	return made
}

// reference names a message that is replied to.
func reference(m Message) Object {
	ref := Object{"type": 0, "message_id": m.ID, "channel_id": m.ChannelID}
	if m.GuildID != "" {
		ref["guild_id"] = m.GuildID
	}
	return ref
}

// blank returns an empty message.
func (s *Server) blank(ch *Channel, author User) Object {
	m := Object{
		"id": s.NewID(), "channel_id": ch.ID, "type": 0, "author": author.object(), "content": "",
		"timestamp": s.now(), "edited_timestamp": nil, "tts": false, "mention_everyone": false,
		"mentions": []any{}, "mention_roles": []any{}, "attachments": []any{}, "embeds": []any{},
		"components": []any{}, "pinned": false, "flags": 0,
	}
	if ch.GuildID != "" {
		m["guild_id"] = ch.GuildID
	}
	return m
}

// fill sets what a request says about a message; what it leaves out stays.
func fill(m, o Object) {
	for _, key := range []string{"content", "embeds", "components", "flags"} {
		if v, set := o[key]; set {
			if v == nil {
				v = map[string]any{"content": "", "embeds": []any{}, "components": []any{}, "flags": 0}[key]
			}
			m[key] = v
		}
	}
}

func listOr(o Object, key string) []any {
	if l := list(o, key); l != nil {
		return l
	}
	return []any{}
}
