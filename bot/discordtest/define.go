package discordtest

import (
	"encoding/json"
	"strings"
)

// define returns a definition as Discord stores it: filled up, and without what
// says nothing.
func (s *Server) define(guild string, o Object) Object {
	d := sparse(o).(Object)
	for key, value := range (Object{
		"type": 1, "description": "", "default_member_permissions": nil, "nsfw": false,
		"contexts": nil, "integration_types": []any{0},
	}) {
		if _, set := d[key]; !set {
			d[key] = value
		}
	}
	if n, isNumber := d["default_member_permissions"].(json.Number); isNumber {
		d["default_member_permissions"] = n.String()
	}
	d["application_id"], d["version"], d["id"] = s.ApplicationID, s.NewID(), s.NewID()
	if guild != "" {
		d["guild_id"] = guild
		delete(d, "contexts")
		delete(d, "integration_types")
	} else {
		d["dm_permission"] = true
	}
	d = normal(d).(Object)
	if old := s.named(guild, d); old != nil {
		d["id"] = old["id"]
		if same(old, d) {
			d["version"] = old["version"]
		}
	}
	return d
}

// same says whether two definitions differ in nothing but the version.
func same(a, b Object) bool {
	return string(encode(with(a, Object{"version": ""}))) == string(encode(with(b, Object{"version": ""})))
}

// sparse drops nulls, falses and empty lists below the top, as Discord does when
// it gives commands back.
func sparse(v any) any { return trim(v, true) }

// trim is sparse, which keeps everything at the top but nulls in options.
func trim(v any, top bool) any {
	switch v := v.(type) {
	case Object:
		o := Object{}
		for key, field := range v {
			field = trim(field, false)
			if empty := field == nil || field == false; empty && !top {
				continue
			}
			if l, isList := field.([]any); isList && len(l) == 0 && key != "contexts" && key != "integration_types" {
				continue
			}
			o[key] = field
		}
		return o
	case []any:
		all := make([]any, len(v))
		for i, member := range v {
			all[i] = trim(member, false)
		}
		return all
	}
	return v
}

// unlocalized drops the localizations, which a list has only when asked for.
func unlocalized(v any) any {
	switch v := v.(type) {
	case Object:
		o := Object{}
		for key, field := range v {
			if !strings.HasSuffix(key, "_localizations") {
				o[key] = unlocalized(field)
			}
		}
		return o
	case []any:
		all := make([]any, len(v))
		for i, member := range v {
			all[i] = unlocalized(member)
		}
		return all
	}
	return v
}
