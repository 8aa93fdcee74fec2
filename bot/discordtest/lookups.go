package discordtest

import "net/http"

func (s *Server) getGateway(*call) (answer, *apiError) {
	return ok(Object{"url": s.wsURL(gatewayPath)})
}

func (s *Server) getGatewayBot(*call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return ok(Object{
		"url": s.wsURL(gatewayPath), "shards": s.opt.Shards,
		"session_start_limit": Object{
			"total": sessionStartsPerDay, "remaining": s.gateway.startsLeft,
			"reset_after": 86_400_000, "max_concurrency": s.opt.MaxConcurrency,
		},
	})
}

func (s *Server) getMe(*call) (answer, *apiError) {
	return ok(with(s.Bot.object(), Object{"mfa_enabled": true, "verified": true, "email": nil, "flags": 0}))
}

func (s *Server) getMyGuilds(*call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := []any{}
	for _, id := range s.world.guilds {
		all = append(all, Object{"id": id, "name": "guild " + id, "owner": false, "permissions": permissions(Invited), "features": []any{}})
	}
	return ok(all)
}

func (s *Server) getUser(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if u, known := s.world.users[c.vars["user"]]; known {
		return ok(u.object())
	}
	return no(refuse(http.StatusNotFound, CodeUnknownUser, "Unknown User"))
}

func (s *Server) getApplication(*call) (answer, *apiError) {
	params := Object{"scopes": []any{"bot", "applications.commands"}, "permissions": permissions(Invited)}
	s.mu.Lock()
	defer s.mu.Unlock()
	return ok(Object{
		"id": s.ApplicationID, "name": s.Bot.Name, "icon": nil, "description": "", "bot": s.Bot.object(),
		"bot_public": true, "bot_require_code_grant": false, "flags": 0, "verify_key": "",
		"interactions_endpoint_url": nil, "approximate_guild_count": len(s.world.guilds),
		"owner": s.world.asker.object(), "team": nil,
		"integration_types_config": Object{"0": Object{"oauth2_install_params": params}, "1": Object{}},
	})
}

func (s *Server) getGuild(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.inGuild(c.vars["guild"]) {
		return no(refuse(http.StatusNotFound, CodeUnknownGuild, "Unknown Guild"))
	}
	return ok(s.guildObject(c.vars["guild"]))
}

func (s *Server) getGuildChannels(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.inGuild(c.vars["guild"]) {
		return no(refuse(http.StatusNotFound, CodeUnknownGuild, "Unknown Guild"))
	}
	return ok(s.guildObject(c.vars["guild"])["channels"])
}

func (s *Server) inGuild(id string) bool {
	for _, guild := range s.world.guilds {
		if guild == id {
			return true
		}
	}
	return false
}

// guildObject returns a guild as GUILD_CREATE has it.
func (s *Server) guildObject(id string) Object {
	channels, threads := []any{}, []any{}
	for _, c := range s.world.channels {
		switch {
		case c == nil:
		case c.GuildID == id && c.thread():
			threads = append(threads, c.object())
		case c.GuildID == id:
			channels = append(channels, c.object())
		}
	}
	role := func(id, name string, managed bool) Object {
		return Object{"id": id, "name": name, "permissions": permissions(Invited), "position": 0, "color": 0, "hoist": false, "managed": managed, "mentionable": false}
	}
	return Object{
		"id": id, "name": "guild " + id, "owner_id": s.world.asker.ID, "features": []any{},
		"preferred_locale": "en-US", "member_count": len(s.world.users), "large": false,
		"unavailable": false, "joined_at": s.now(), "channels": channels, "threads": threads,
		"roles":  []any{role(id, "@everyone", false), role(s.BotRoleID, s.Bot.Name, true)},
		"emojis": []any{}, "stickers": []any{}, "members": []any{s.member(s.Bot, true)}, "presences": []any{},
		"voice_states": []any{}, "stage_instances": []any{}, "guild_scheduled_events": []any{},
	}
}

// openDM makes a direct-message channel, or returns the one that is there.
func (s *Server) openDM(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	id := text(o, "recipient_id")
	if u, known := s.world.users[id]; !known || u.Bot {
		var p problems
		p.add("recipient_id", "CHANNEL_INVALID_RECIPIENT", "Invalid Recipient(s)")
		return no(p.asError())
	}
	return ok(s.dm(id).object())
}

func (s *Server) getChannel(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, bad := s.visible(c)
	if bad != nil {
		return no(bad)
	}
	return ok(ch.object())
}

func (s *Server) typing(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, bad := s.visible(c)
	if bad == nil {
		bad = ch.writable()
	}
	if bad != nil {
		return no(bad)
	}
	s.counts.Typings++
	return noContent()
}
