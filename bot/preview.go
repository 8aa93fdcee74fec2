package bot

import (
	"context"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"

	"footnote/bot/ballot"
	"footnote/bot/seal"
	"footnote/knowledge/router"
)

// Preview replies as the bot does on Discord, without Discord: by the same table, makers
// and renderer, and to one user, who has asked for all that they press. Safe for
// concurrent use.
type Preview struct {
	speaker speaker
	last    *atomic.Int64 // ID that was given last
}

// NewPreview returns a preview of what is replied from a pack. It has no way to Discord.
func NewPreview(r *router.Router) *Preview {
	const key = "preview" // of marks that nobody else sees
	b := &Bot{
		metrics: newMetrics(), seal: seal.New(key), shared: &sharedLately{local: newLately(shareLife)}, exchanges: newExchanges(),
		boxes: ballot.NewBoxes(), marks: ballot.NewKey(key),
	}
	return &Preview{speaker{b, b.newPack(r)}, new(atomic.Int64)}
}

// Way is how something is asked.
type Way int

// The ways.
const (
	ByCommand Way = iota // with /ask
	Privately            // with /ask and private
	ByMention            // in a channel, where others see the reply
)

// previewer is the user's ID.
const previewer = "1"

// Ask replies to a question. A text that begins like one of the commands is that command,
// with its options as they are typed on Discord: /cite style:apa.
func (p *Preview) Ask(ctx context.Context, question string, how Way) Message {
	if in, ok := p.typed(question); ok {
		r, _ := p.speaker.command(ctx, in)
		return p.message(in.ID, r)
	}
	in := interaction{ID: p.id(), user: previewer, command: "ask", options: map[string]gjson.Result{
		"question": option(question), "private": option(strconv.FormatBool(how == Privately)),
	}}
	if how == ByMention {
		r := p.speaker.maker.message(message{content: question}, "")
		r.private = false // as in Bot.say
		return p.message(in.ID, r)
	}
	r, _ := p.speaker.command(ctx, in)
	return p.message(in.ID, r)
}

// Commands returns what can be typed besides /ask.
func (p *Preview) Commands() []string {
	var all []string
	for _, c := range p.speaker.commands {
		if d := c.definition; d.Type == discordgo.ChatApplicationCommand && d.Name != "ask" {
			all = append(all, "/"+d.Name)
		}
	}
	return all
}

// typed reads a command with its options, named ones or the first alone.
func (p *Preview) typed(text string) (in interaction, ok bool) {
	name, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	for _, c := range p.speaker.commands {
		d := c.definition
		if d.Type == discordgo.ChatApplicationCommand && name == "/"+d.Name {
			in = interaction{ID: p.id(), user: previewer, command: d.Name, options: optionsTyped(d, rest)}
			return in, true
		}
	}
	return interaction{}, false
}

// optionsTyped reads the options of a command.
func optionsTyped(d *discordgo.ApplicationCommand, text string) map[string]gjson.Result {
	values := make(map[string]string)
	var at string
	if len(d.Options) > 0 {
		at = d.Options[0].Name
	}
	for _, word := range strings.Fields(text) {
		for _, o := range d.Options {
			if value, ok := strings.CutPrefix(word, o.Name+":"); ok {
				at, word = o.Name, value
			}
		}
		values[at] = strings.TrimSpace(values[at] + " " + word)
	}
	all := make(map[string]gjson.Result)
	for name, value := range values {
		all[name] = option(value)
	}
	return all
}

// option is the value of an option; numbers and truth values are read from it too.
func option(value string) gjson.Result { return gjson.Result{Type: gjson.String, Str: value} }

// id returns a new ID, which begins with the time as Discord's do.
func (p *Preview) id() string {
	const timeBits = 22 // below the time
	for {
		was := p.last.Load()
		next := max(was+1, time.Now().UnixMilli()<<timeBits)
		if p.last.CompareAndSwap(was, next) {
			return strconv.FormatInt(next, 10)
		}
	}
}
