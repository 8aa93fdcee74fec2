package discordtest

import (
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// messageRules are those of resources/message, Create Message, and of
// components/reference.
var messageRules = []rule{
	{"content", text, 0, 2000},
	{"nonce", text, 0, 25}, // OpenAPI: MessageCreateRequest
	{"embeds", absent, 0, 0},
	{"sticker_ids", absent, 0, 0},
	{"poll", absent, 0, 0},
	{"components", list, 0, 5},
	{"components.#.type", number, 1, 1}, // rows; what else there is has a flag of its own
	{"components.#.components", list, 1, 5},
	{"components.#.components.#.type", number, 2, 3},
	{"components.#.components.#.custom_id", distinct, 0, 0},
}

var (
	buttonRules = []rule{{"custom_id", text, 1, 100}, {"url", absent, 0, 0}, {"style", number, 1, 5}, {"label", text, 0, 80}}
	linkRules   = []rule{{"custom_id", absent, 0, 0}, {"url", text, 1, 512}, {"label", text, 0, 80}}
	menuRules   = []rule{
		{"custom_id", text, 1, 100},
		{"placeholder", text, 0, 150},
		{"options", list, 1, 25},
		{"options.#.label", text, 1, 100},
		{"options.#.value", text, 1, 100},
		{"options.#.value", distinct, 0, 0},
		{"options.#.description", text, 0, 100},
	}
)

// checkMessage says what is wrong with a message that is being sent with files, or with
// an edit of old; that is empty for a new one.
func checkMessage(o gjson.Result, old Object, files ...File) *apiError {
	var p problems
	p.check("", o, messageRules)
	p.attached(o, files)
	if c := o.Get("content"); c.Exists() && c.Type != gjson.String && c.Type != gjson.Null {
		p.add("content", "Could not interpret %s as string.", c.Raw)
	}
	const known = discordgo.MessageFlagsSuppressEmbeds | discordgo.MessageFlagsEphemeral
	if extra := o.Get("flags").Int() &^ int64(known); extra != 0 {
		p.add("flags", "discordtest does not play %d.", extra)
	}
	each("", o, "components.#.components.#", p.component)
	each("", o, "components.#.components", func(at string, row gjson.Result) {
		if n := len(row.Array()); n > 1 && len(row.Get(`#(type==3)#`).Array()) > 0 {
			p.add(at, "The specified component exceeds the maximum width")
		}
	})
	if bad := p.asError(); bad != nil {
		return bad
	}
	next := with(old, nil)
	if fill(next, o); len(files) == 0 && empty(gjson.ParseBytes(encode(next))) {
		return errEmpty
	}
	return nil
}

// empty says whether nothing of a message would be seen.
func empty(m gjson.Result) bool {
	return strings.TrimSpace(m.Get("content").String()) == "" && len(m.Get("components").Array()) == 0
}

// component checks a button or a menu.
func (p *problems) component(at string, c gjson.Result) {
	switch {
	case c.Get("type").Int() == int64(discordgo.SelectMenuComponent):
		p.check(at, c, menuRules)
		return
	case c.Get("style").Int() == int64(discordgo.LinkButton):
		p.check(at, c, linkRules)
	default:
		p.check(at, c, buttonRules)
	}
	if c.Get("label").String() == "" && !c.Get("emoji").IsObject() {
		p.add(at, "A label or an emoji is required")
	}
}
