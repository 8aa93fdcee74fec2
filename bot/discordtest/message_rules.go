package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
)

// checkMessage says what is wrong with a message that is being sent, or with an
// edit if old is the message that it changes.
func checkMessage(o Object, old *Message) *apiError {
	var p problems
	p.length("content", text(o, "content"), 0, maxContent)
	if _, isText := o["content"].(string); o["content"] != nil && !isText {
		p.add("content", "STRING_TYPE_CONVERT", "Could not interpret \"%v\" as string.", o["content"])
	}
	p.embeds(o)
	p.nonce(o)
	p.mentionsAllowed(object(o, "allowed_mentions"))
	v2 := flagsOf(o)&ComponentsV2 != 0 || old != nil && old.Flags&ComponentsV2 != 0
	p.components(list(o, "components"), v2)
	if v2 && (text(o, "content") != "" || len(list(o, "embeds")) > 0) {
		p.add("flags", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The content and embeds fields cannot be used with MessageFlags.IS_COMPONENTS_V2")
	}
	if bad := p.asError(); bad != nil {
		return bad
	}
	if empty(o, old) {
		return errEmpty
	}
	return nil
}

// empty says whether nothing of a message would be seen.
func empty(o Object, old *Message) bool {
	if o["_files"] != nil || len(list(o, "sticker_ids")) > 0 || o["poll"] != nil {
		return false
	}
	for _, key := range []string{"content", "embeds", "components"} {
		v, set := o[key]
		if !set && old != nil {
			v = old.Object[key]
		}
		switch v := v.(type) {
		case string:
			if strings.TrimSpace(v) != "" {
				return false
			}
		case []any:
			if len(v) > 0 {
				return false
			}
		}
	}
	return true
}

func (p *problems) nonce(o Object) {
	switch n := o["nonce"].(type) {
	case nil, json.Number:
	case string:
		p.length("nonce", n, 0, maxNonce)
	default:
		p.add("nonce", "NONCE_TYPE_INVALID", "Must be a number or a string.")
	}
}

// mentionsAllowed checks that nothing is both parsed and listed.
func (p *problems) mentionsAllowed(allowed Object) {
	for _, v := range list(allowed, "parse") {
		kind, _ := v.(string)
		switch {
		case kind != "users" && kind != "roles" && kind != "everyone":
			p.add("allowed_mentions.parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').")
		case len(list(allowed, kind)) > 0:
			p.add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", "parse:[%q] and %s: [ids...] are mutually exclusive.", kind, kind)
		}
	}
	for _, key := range []string{"users", "roles"} {
		p.count("allowed_mentions."+key, len(list(allowed, key)), 100)
	}
}

// embeds checks the embeds of a message, each and together.
func (p *problems) embeds(o Object) {
	all := objects(o, "embeds")
	p.count("embeds", len(all), maxEmbeds)
	sum := 0
	check := func(where, s string, most int) {
		p.length(where, s, 0, most)
		sum += units(s)
	}
	for i, e := range all {
		at := fmt.Sprintf("embeds.%d.", i)
		check(at+"title", text(e, "title"), maxEmbedTitle)
		check(at+"description", text(e, "description"), maxEmbedText)
		check(at+"footer.text", text(object(e, "footer"), "text"), maxFooter)
		check(at+"author.name", text(object(e, "author"), "name"), maxAuthor)
		fields := objects(e, "fields")
		p.count(at+"fields", len(fields), maxFields)
		for j, field := range fields {
			where := fmt.Sprintf("%sfields.%d.", at, j)
			p.length(where+"name", text(field, "name"), 1, maxFieldName)
			p.length(where+"value", text(field, "value"), 1, maxFieldValue)
			sum += units(text(field, "name")) + units(text(field, "value"))
		}
	}
	if sum > maxEmbedSum {
		p.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of %d", maxEmbedSum)
	}
}
