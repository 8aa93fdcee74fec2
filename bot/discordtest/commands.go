package discordtest

import (
	"slices"

	"github.com/tidwall/gjson"
)

// scope returns the guild of a request, or "" for global commands.
func (s *Server) scope(c *call) (string, *apiError) {
	switch guild := c.r.PathValue("guild"); {
	case c.r.PathValue("app") != s.ApplicationID:
		return "", errApplication
	case guild != "" && guild != s.GuildID:
		return "", errGuild
	default:
		return guild, nil
	}
}

// Commands returns the definitions registered for a guild, or globally if that
// is empty.
func (s *Server) Commands(guildID string) []Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.commands[guildID])
}

// named returns the command of the same name and type, which a new one replaces.
func named(all []Object, o Object) Object {
	i := slices.IndexFunc(all, func(old Object) bool { return old["name"] == o["name"] && old["type"] == o["type"] })
	if i < 0 {
		return nil
	}
	return all[i]
}

func (s *Server) getCommands(c *call) (any, *apiError) {
	guild, bad := s.scope(c)
	if bad != nil {
		return nil, bad
	}
	return append([]Object{}, s.commands[guild]...), nil
}

// putCommands replaces all commands of a scope.
func (s *Server) putCommands(c *call) (any, *apiError) {
	guild, bad := s.scope(c)
	if bad != nil {
		return nil, bad
	}
	if bad := checkCommands(c.json); bad != nil {
		return nil, bad
	}
	next, created := []Object{}, s.created
	for _, one := range c.json.Array() {
		if guild != "" && (one.Get("contexts").IsArray() || one.Get("integration_types").IsArray()) {
			// Discord drops what is only for global commands; a careful bot does not send it.
			s.blame(Violation{Method: c.r.Method, Path: c.path, Message: "command " + one.Get("name").String() + " of a guild has contexts"})
		}
		o := s.define(guild, one)
		if old := named(s.commands[guild], o); old != nil {
			o["id"] = old["id"]
		} else {
			created++
		}
		next = append(next, o)
	}
	if created > maxCreates {
		return nil, errTooManyToday
	}
	s.created = created
	s.commands[guild] = next
	return next, nil
}

// define returns a definition as Discord stores it: filled up, and without what
// says nothing.
func (s *Server) define(guild string, o gjson.Result) Object {
	d := o.Value().(Object)
	thin(d)
	d = with(Object{
		"type": float64(1), "description": "", "default_member_permissions": nil, "nsfw": false,
		"contexts": nil, "integration_types": []any{float64(0)}, "dm_permission": true,
	}, d)
	d["application_id"], d["version"], d["id"] = s.ApplicationID, s.NewID(), s.NewID()
	if guild != "" {
		d["guild_id"] = guild
		for _, key := range []string{"contexts", "integration_types", "dm_permission"} {
			delete(d, key)
		}
	}
	return d
}

// thin drops nulls, falses and empty lists, as Discord does when it gives
// commands back.
func thin(v any) {
	switch v := v.(type) {
	case Object:
		for key, field := range v {
			thin(field)
			if l, isList := field.([]any); field == nil || field == false || isList && len(l) == 0 {
				delete(v, key)
			}
		}
	case []any:
		for _, member := range v {
			thin(member)
		}
	}
}
