package discordtest

import (
	"net/http"
	"slices"
)

var errCommand = refuse(http.StatusNotFound, CodeUnknownCommand, "Unknown application command")

// scope returns the guild of a request, or "" for global commands.
func (s *Server) scope(c *call) (string, *apiError) {
	if c.vars["app"] != s.ApplicationID {
		return "", refuse(http.StatusForbidden, CodeNotThisApplication, "You are not authorized to perform this action on this application")
	}
	guild := c.vars["guild"]
	if guild != "" && !s.inGuild(guild) {
		return "", refuse(http.StatusForbidden, CodeMissingAccess, "Missing Access")
	}
	return guild, nil
}

// Commands returns the definitions registered for a guild, or globally if that
// is empty.
func (s *Server) Commands(guildID string) []Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.commands[guildID])
}

// commandID returns the ID that a command is used by, a fresh one if nobody has
// registered it.
func (s *Server) commandID(name string, kind int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, all := range s.commands {
		for _, o := range all {
			if text(o, "name") == name && whole(o, "type") == kind {
				return text(o, "id")
			}
		}
	}
	return s.NewID()
}

func (s *Server) getCommands(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, bad := s.scope(c)
	if bad != nil {
		return no(bad)
	}
	all := []any{}
	for _, o := range s.commands[guild] {
		if c.URL.Query().Get("with_localizations") != "true" {
			o = unlocalized(o).(Object)
		}
		all = append(all, o)
	}
	return ok(all)
}

// putCommands replaces all commands of a scope.
func (s *Server) putCommands(c *call) (answer, *apiError) {
	var body []any
	if err := decode(c.raw, &body); err != nil {
		return no(errJSON)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, bad := s.scope(c)
	if bad == nil {
		bad = checkCommands(body, false)
	}
	if bad != nil {
		return no(bad)
	}
	s.globalOnly(c, guild, body...)
	next := []Object{}
	created := 0
	for _, v := range body {
		o := s.define(guild, v.(Object))
		if s.named(guild, o) == nil {
			created++
		}
		next = append(next, o)
	}
	if bad := s.spendCreates(guild, created); bad != nil {
		return no(bad)
	}
	s.commands[guild] = next
	return ok(next)
}

// spendCreates counts new commands against the daily limit.
func (s *Server) spendCreates(guild string, n int) *apiError {
	if s.created[guild]+n > commandCreateLimit {
		return refuse(http.StatusBadRequest, CodeTooManyCreates, "Max number of daily application command creates has been reached (200)")
	}
	s.created[guild] += n
	return nil
}

// named returns the command of the same name and type, which a new one replaces.
func (s *Server) named(guild string, o Object) Object {
	for _, old := range s.commands[guild] {
		if text(old, "name") == text(o, "name") && whole(old, "type") == whole(o, "type") {
			return old
		}
	}
	return nil
}
