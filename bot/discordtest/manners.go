package discordtest

import "fmt"

// What Discord accepts and a careful bot does not do is held against it here: the
// request is carried out, and a Violation is recorded all the same.

// couldPing says why a message may notify somebody, whatever it happens to say;
// "" if it cannot.
func couldPing(o Object) string {
	allowed := object(o, "allowed_mentions")
	if allowed == nil {
		return "allowed_mentions is missing: everything that the content names is pinged"
	}
	if truth(allowed, "replied_user") {
		return "allowed_mentions.replied_user is set"
	}
	for _, key := range []string{"parse", "users", "roles"} {
		if len(list(allowed, key)) > 0 {
			return fmt.Sprintf("allowed_mentions.%s is not empty", key)
		}
	}
	return ""
}

// noPing blames the bot for a message that could ping, where Options say so.
func (s *Server) noPing(c *call, o Object) {
	if why := couldPing(o); s.opt.NoPings && why != "" {
		s.violate(Violation{Method: c.Method, Path: c.path, Message: why})
	}
}

// globalOnly blames the bot for fields that a guild's own commands do not have:
// Discord drops them (interactions/application-commands: "only for
// globally-scoped commands").
func (s *Server) globalOnly(c *call, guild string, commands ...any) {
	for _, v := range commands {
		o, _ := v.(Object)
		for _, key := range []string{"contexts", "integration_types"} {
			if guild != "" && o[key] != nil {
				s.violate(Violation{Method: c.Method, Path: c.path, Message: fmt.Sprintf("command %q of a guild has %s", text(o, "name"), key)})
			}
		}
	}
}
