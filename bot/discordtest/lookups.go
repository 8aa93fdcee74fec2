package discordtest

import "time"

func (s *Server) getGatewayBot(*call) (any, *apiError) {
	s.gateway.refill()
	starts := s.gateway.starts
	return Object{"url": s.wsURL(gatewayPath), "shards": 1, "session_start_limit": Object{
		"total": starts.Total, "remaining": starts.Remaining, "max_concurrency": 1,
		"reset_after": time.Until(s.gateway.reset).Milliseconds(),
	}}, nil
}

func (s *Server) getMe(*call) (any, *apiError) { return s.Bot.object(), nil }

func (s *Server) getApplication(*call) (any, *apiError) {
	params := Object{"scopes": []any{"bot", "applications.commands"}, "permissions": permissions(Invited)}
	return Object{
		"id": s.ApplicationID, "name": s.Bot.Name, "bot": s.Bot.object(), "flags": 0,
		"bot_public": true, "bot_require_code_grant": false, "interactions_endpoint_url": nil,
		"integration_types_config": Object{"0": Object{"oauth2_install_params": params}, "1": Object{}},
	}, nil
}

func (s *Server) getGuilds(*call) (any, *apiError) {
	return []any{Object{"id": s.GuildID, "name": "a server", "owner": false, "permissions": permissions(Invited)}}, nil
}
