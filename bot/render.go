package bot

import (
	"encoding/json"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// The rules of a reply. Whatever is said on Discord or in the terminal goes
// through this file, and
//
//  1. its last line names the source;
//  2. it pings nobody;
//  3. it fits: what is too long is cut, and never the source.
//
// outgoing can be made by render only, so there is no way round them.

// outgoing is a message ready for Discord.
type outgoing struct {
	content    string
	components []discordgo.MessageComponent
	private    bool
}

// render makes a message of a reply.
func render(r reply, s knowledge.Source) outgoing {
	return outgoing{
		content:    content(r, s),
		components: components(r),
		private:    r.private,
	}
}

// Text returns what the bot replies to a decision as plain text, for a terminal:
// the same message, with a list of what Discord shows as buttons.
func Text(rt *router.Router, d router.Decision) string {
	r := maker{rt}.decision(d)
	if d.Outcome == router.OutcomeAnswer {
		for _, o := range r.offers {
			r.small = append(r.small, "See also: "+escape(o.label))
		}
	} else {
		for _, o := range r.offers {
			r.text += "\n- " + escape(o.label)
		}
	}
	return render(r, rt.Pack.Source).content
}

// content lays a reply out as text.
func content(r reply, s knowledge.Source) string {
	last := "\n" + sourceLine(s)
	small := r.small
	rest := func() string {
		if len(small) == 0 {
			return last
		}
		return "\n-# " + strings.Join(small, "\n-# ") + last
	}
	// A pack does not load with an answer that is too long, so this only guards
	// against a rendering that outgrew the room that Load reckons with.
	for len(small) > 0 && length(r.text)+length(rest()) > maxContent {
		small = small[:len(small)-1]
	}
	return cut(r.text, maxContent-length(rest())) + rest()
}

// maxSourceTitle is the most of a source's title that its line shows.
const maxSourceTitle = 200

// sourceLine names the source. Load has made sure that it has an address.
func sourceLine(s knowledge.Source) string {
	title := cut(escape(oneLine(s.Title, maxSourceTitle)), maxSourceTitle)
	return "-# Source: [" + title + "](<" + s.URL + ">) · " + escape(oneLine(s.Site, maxOptionText))
}

// MarshalJSON writes the message as Discord takes it. The empty list of mentions
// is what forbids pings: without it Discord pings whatever the content names.
func (o outgoing) MarshalJSON() ([]byte, error) {
	var m struct {
		Content  string                 `json:"content"`
		Rows     []any                  `json:"components"`
		Flags    discordgo.MessageFlags `json:"flags,omitempty"`
		Mentions struct {
			Parse       []string `json:"parse"`
			RepliedUser bool     `json:"replied_user"`
		} `json:"allowed_mentions"`
	}
	m.Content, m.Rows, m.Mentions.Parse = o.content, wire(o.components), []string{}
	if o.private {
		m.Flags = discordgo.MessageFlagsEphemeral
	}
	return json.Marshal(m)
}

// components lays out menus, a row each, and then buttons.
func components(r reply) []discordgo.MessageComponent {
	rows := []discordgo.MessageComponent{}
	for _, m := range r.menus {
		if len(m.options) > 0 {
			rows = append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{selectMenu(m)}})
		}
	}
	row := discordgo.ActionsRow{}
	seen := make(map[string]bool)
	for _, o := range r.offers {
		id := o.press.customID()
		if seen[id] || len(row.Components) == maxButtons {
			continue
		}
		seen[id] = true
		row.Components = append(row.Components, discordgo.Button{Label: cut(o.label, maxLabel), Style: discordgo.SecondaryButton, CustomID: id})
	}
	if len(row.Components) > 0 {
		rows = append(rows, row)
	}
	return rows[:min(maxRows, len(rows))]
}

func selectMenu(m menu) discordgo.SelectMenu {
	s := discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: m.press.customID(), Placeholder: m.prompt}
	for _, o := range m.options {
		s.Options = append(s.Options, discordgo.SelectMenuOption{Label: cut(o.label, maxOptionText), Value: o.value})
	}
	return s
}

// length counts a text in UTF-16 code units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// cut shortens a text to so many UTF-16 code units, at a space where there is
// one near, and shows that it did.
func cut(s string, most int) string {
	if length(s) <= most {
		return s
	}
	n, end := 1, 0 // one for the ellipsis
	for i, r := range s {
		n += max(1, utf16.RuneLen(r))
		if n > most {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	head := s[:end]
	if space := strings.LastIndexAny(head, " \n"); space > len(head)*3/4 {
		head = head[:space]
	}
	return strings.TrimRight(head, " \n\\") + "…"
}

// escaper takes the meaning from what Markdown would read as its own.
var escaper = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "~", `\~`, "|", `\|`, "`", "\\`", "[", `\[`, "]", `\]`)

// escape makes plain text show as it is.
func escape(s string) string {
	s = escaper.Replace(s)
	if s != "" && strings.ContainsRune("#>-", rune(s[0])) {
		return `\` + s
	}
	return s
}

// oneLine puts a text on one line, and cuts it to so many UTF-16 code units.
func oneLine(s string, most int) string {
	return cut(strings.Join(strings.Fields(s), " "), most)
}
