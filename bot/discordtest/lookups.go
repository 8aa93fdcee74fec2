package discordtest

import "time"

func (s *Server) getGatewayBot(*call) (any, *apiError) {
	s.gateway.refill()
	starts := s.gateway.starts
	return Object{"url": s.wsURL(gatewayPath), "shards": s.gateway.sharding.Recommended, "session_start_limit": Object{
		"total": starts.Total, "remaining": starts.Remaining, "max_concurrency": s.gateway.sharding.Concurrency,
		"reset_after": time.Until(s.gateway.reset).Milliseconds(),
	}}, nil
}

func (s *Server) getMe(*call) (any, *apiError) { return s.Bot.object(), nil }

func (s *Server) getApplication(*call) (any, *apiError) {
	params := Object{"scopes": []any{"bot", "applications.commands"}, "permissions": permissions(Invited)}
	var endpoint any // null without one
	if s.endpoint != "" {
		endpoint = s.endpoint
	}
	return Object{
		"id": s.ApplicationID, "name": s.Bot.Name, "bot": s.Bot.object(), "flags": 0,
		"bot_public": true, "bot_require_code_grant": false, "interactions_endpoint_url": endpoint, "verify_key": s.PublicKey,
		"integration_types_config": Object{"0": Object{"oauth2_install_params": params}, "1": Object{}},
	}, nil
}

func (s *Server) getGuilds(*call) (any, *apiError) {
	all := []any{}
	for _, id := range s.guilds[:min(len(s.guilds), guildsListed)] {
		all = append(all, Object{"id": id, "name": "a server", "owner": false, "permissions": permissions(Invited)})
	}
	return all, nil
}
