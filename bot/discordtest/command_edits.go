package discordtest

import (
	"net/http"
	"slices"
)

// postCommand creates a command, or replaces the one of its name and type.
func (s *Server) postCommand(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, bad := s.scope(c)
	if bad != nil {
		return no(bad)
	}
	old := s.named(guild, withType(o))
	if bad := checkCommands([]any{o}, true, s.others(guild, old)...); bad != nil {
		return no(bad)
	}
	status := http.StatusOK
	if old == nil {
		if bad := s.spendCreates(guild, 1); bad != nil {
			return no(bad)
		}
		status = http.StatusCreated
	}
	s.globalOnly(c, guild, o)
	d := s.define(guild, o)
	s.remove(guild, text(d, "id"))
	s.commands[guild] = append(s.commands[guild], d)
	return answer{status, d}, nil
}

func withType(o Object) Object {
	return normal(with(o, Object{"type": or(whole(o, "type"), 1)})).(Object)
}

// others returns the commands of a scope but for one.
func (s *Server) others(guild string, but Object) []Object {
	var all []Object
	for _, o := range s.commands[guild] {
		if but == nil || text(o, "id") != text(but, "id") {
			all = append(all, o)
		}
	}
	return all
}

// remove takes a command out.
func (s *Server) remove(guild, id string) {
	s.commands[guild] = s.others(guild, Object{"id": id})
}

// command returns the command of a request.
func (s *Server) command(c *call) (guild string, o Object, bad *apiError) {
	guild, bad = s.scope(c)
	if bad != nil {
		return "", nil, bad
	}
	i := slices.IndexFunc(s.commands[guild], func(o Object) bool { return text(o, "id") == c.vars["command"] })
	if i < 0 {
		return "", nil, errCommand
	}
	return guild, s.commands[guild][i], nil
}

func (s *Server) getCommand(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, o, bad := s.command(c)
	if bad != nil {
		return no(bad)
	}
	return ok(o)
}

// patchCommand changes the fields that are given.
func (s *Server) patchCommand(c *call) (answer, *apiError) {
	change, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, old, bad := s.command(c)
	if bad != nil {
		return no(bad)
	}
	next := with(old, change)
	if bad := checkCommands([]any{next}, true, s.others(guild, old)...); bad != nil {
		return no(bad)
	}
	d := s.define(guild, next)
	d["id"] = old["id"]
	for i, o := range s.commands[guild] {
		if text(o, "id") == text(old, "id") {
			s.commands[guild] = slices.Clone(s.commands[guild])
			s.commands[guild][i] = d
		}
	}
	return ok(d)
}

func (s *Server) deleteCommand(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, o, bad := s.command(c)
	if bad != nil {
		return no(bad)
	}
	s.remove(guild, text(o, "id"))
	return noContent()
}
