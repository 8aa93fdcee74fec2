package discordtest

import (
	"regexp"
	"slices"
)

var (
	userMention = regexp.MustCompile(`<@!?(\d+)>`)
	roleMention = regexp.MustCompile(`<@&(\d+)>`)
	massMention = regexp.MustCompile(`@(everyone|here)\b`)
)

// pings returns whom a message notifies, by the rules of resources/message,
// Allowed Mentions: without allowed_mentions, everybody that it names and the
// author that it replies to.
func pings(o Object, target *Message) []string {
	allowed, content := object(o, "allowed_mentions"), text(o, "content")
	var all []string
	add := func(kind, explicit string, found [][]string) {
		for _, match := range found {
			id := match[1]
			if !slices.Contains(all, id) && permits(allowed, kind, explicit, id) {
				all = append(all, id)
			}
		}
	}
	add("users", "users", userMention.FindAllStringSubmatch(content, -1))
	add("roles", "roles", roleMention.FindAllStringSubmatch(content, -1))
	add("everyone", "", massMention.FindAllStringSubmatch(content, -1))
	if target != nil && (allowed == nil || truth(allowed, "replied_user")) && !slices.Contains(all, target.AuthorID) {
		all = append(all, target.AuthorID)
	}
	return all
}

func permits(allowed Object, kind, explicit, id string) bool {
	return allowed == nil || slices.Contains(list(allowed, "parse"), any(kind)) ||
		explicit != "" && slices.Contains(list(allowed, explicit), any(id))
}
