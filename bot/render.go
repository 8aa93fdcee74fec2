package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
	"footnote/knowledge"
)

// The rules of a reply. Whatever is said on Discord or in the terminal goes
// through this file, and
//
//  1. its last line names the source;
//  2. it pings nobody;
//  3. it fits: what is too long is cut, and never the source.
//
// Only render makes an outgoing, so there is no way round the rules.

// outgoing is a message as Discord takes it.
type outgoing struct {
	Content    string                           `json:"content"`
	Components []row                            `json:"components"`
	Flags      discordgo.MessageFlags           `json:"flags,omitempty"`
	Mentions   discordgo.MessageAllowedMentions `json:"allowed_mentions"`

	Attachments []attachment   `json:"attachments,omitempty"`
	files       []discord.File // the attachments
}

// attachment names a file that comes along.
type attachment struct {
	ID       int    `json:"id"` // its place among them
	Filename string `json:"filename"`
}

// render makes a message of a reply. Its empty list of mentions forbids pings:
// without one Discord pings whomever the content names.
func render(r reply, s knowledge.Source) outgoing {
	out := outgoing{Content: content(r, s), Components: components(r)}
	out.Mentions.Parse = []discordgo.AllowedMentionType{}
	if r.private && !r.inPlace {
		out.Flags = discordgo.MessageFlagsEphemeral
	}
	if r.file != nil {
		out.Attachments = []attachment{{0, r.file.name}}
		out.files = []discord.File{{Name: r.file.name, Type: r.file.kind, Content: r.file.content}}
	}
	return out
}

// content lays a reply out as text. Answers fit, since Load and maker.answers see to
// it; what is cut here is a list that is too long, or a rendering that outgrew the room
// that Load reckons with.
func content(r reply, s knowledge.Source) string {
	foot := below(r, s)
	for len(r.small) > 0 && length(r.text)+length(foot) > maxContent {
		r.small = r.small[:len(r.small)-1]
		foot = below(r, s)
	}
	return cutWhole(r.text, maxContent-length(foot)) + foot
}

// fits reports whether a reply can be said whole.
func fits(r reply, s knowledge.Source) bool {
	return length(r.text)+length(below(r, s)) <= maxContent
}

// below returns the small print and the line of the source.
func below(r reply, s knowledge.Source) string {
	last := "\n" + sourceLine(s)
	if len(r.small) == 0 {
		return last
	}
	return "\n-# " + strings.Join(r.small, "\n-# ") + last
}

// maxSourceTitle is the most of a source's title that its line shows.
const maxSourceTitle = 200

// sourceLine names the source. Load has made sure that it has an address.
func sourceLine(s knowledge.Source) string {
	title := cut(escape(oneLine(s.Title, maxSourceTitle)), maxSourceTitle)
	return "-# Source: [" + title + "](<" + s.URL + ">) · " + escape(oneLine(s.Site, maxOptionText))
}
