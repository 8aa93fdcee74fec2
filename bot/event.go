package bot

import (
	"context"
	"encoding/json"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
)

// handle takes one event from the gateway. It returns at once: the work is done
// beside it, and what the work comes to is nobody's concern but the asker's.
func (b *Bot) handle(ctx context.Context, kind string, raw json.RawMessage) {
	now := time.Now()
	switch kind {
	case "READY":
		b.greeted(raw)
	case "INTERACTION_CREATE":
		if in, ok := parseInteraction(raw, now); ok && b.first(in.ID) {
			b.work.add(job{now.Add(b.timing.callback), func() { b.interaction(ctx, in) }})
		}
	case "MESSAGE_CREATE":
		self := b.self()
		if m, ok := parseMessage(raw, self); ok && m.addresses(self) && b.first(m.id) {
			b.work.add(job{now.Add(b.timing.request), func() { b.message(ctx, m, now) }})
		}
	}
}

// interaction answers an interaction.
func (b *Bot) interaction(ctx context.Context, in interaction) {
	respond := func(r reply, kind discordgo.InteractionResponseType) {
		if err := b.sender.respond(ctx, in, kind, b.render(r)); err != nil {
			b.log.Warn("answering an interaction", "interaction", in.ID, "err", err)
			return
		}
		b.metrics.latency.Observe(time.Since(in.received).Seconds())
	}
	defer b.contain(func() { respond(b.maker.sorry(), discordgo.InteractionResponseChannelMessageWithSource) })
	switch in.kind {
	case discordgo.InteractionApplicationCommandAutocomplete:
		if err := b.sender.complete(ctx, in, b.completions(in)); err != nil {
			b.log.Debug("completing a name", "interaction", in.ID, "err", err)
		}
	case discordgo.InteractionMessageComponent:
		if !b.admit(in.user, "button") {
			respond(b.maker.slowDown(), discordgo.InteractionResponseChannelMessageWithSource)
			return
		}
		r, kind := b.pressed(in)
		b.count("button", r)
		respond(r, kind)
	default:
		if !b.admit(in.user, "command") {
			respond(b.maker.slowDown(), discordgo.InteractionResponseChannelMessageWithSource)
			return
		}
		r := b.command(in)
		respond(r, discordgo.InteractionResponseChannelMessageWithSource)
	}
}

// command finds the table's entry for an interaction and returns its reply.
func (b *Bot) command(in interaction) reply {
	for _, c := range b.commands {
		if c.definition.Name == in.command && (in.commandType == 0 || c.definition.Type == in.commandType) {
			r := c.reply(b.maker, in)
			b.count(c.definition.Name, r)
			return r
		}
	}
	r := b.maker.gone()
	b.count("unknown", r)
	return r
}

// completions completes what is being typed.
func (b *Bot) completions(in interaction) []choice {
	for _, c := range b.commands {
		if c.definition.Name == in.command && c.complete != nil {
			return c.complete(b.maker, in.focused)
		}
	}
	return nil
}

// pressed answers a press: in the place of the message if that is the presser's
// own, and otherwise beside it and for them alone, since others read it too.
func (b *Bot) pressed(in interaction) (reply, discordgo.InteractionResponseType) {
	r, inPlace := b.maker.pressed(in.customID, in.values)
	if inPlace && in.mine {
		return r, discordgo.InteractionResponseUpdateMessage
	}
	r.private = true
	return r, discordgo.InteractionResponseChannelMessageWithSource
}

// message answers a message.
func (b *Bot) message(ctx context.Context, m message, received time.Time) {
	post := func(r reply) {
		r.private = false // Discord knows no private messages but interactions'
		if err := b.sender.post(ctx, m.channel, m.id, b.render(r)); err != nil {
			b.log.Warn("answering a message", "message", m.id, "err", err)
			return
		}
		b.metrics.latency.Observe(time.Since(received).Seconds())
	}
	defer b.contain(func() { post(b.maker.sorry()) })
	entry := "mention"
	if m.direct {
		entry = "direct"
	}
	if ok, told := b.limiter.allow(m.author); !ok {
		b.metrics.limited.Inc()
		if !told { // once: a notice for each message would be a flood of ours
			post(b.maker.slowDown())
		}
		return
	}
	r := b.maker.message(m, b.self())
	b.count(entry, r)
	post(r)
}

// admit reports whether a user may ask now.
func (b *Bot) admit(user, entry string) bool {
	ok, _ := b.limiter.allow(user)
	if !ok {
		b.metrics.limited.Inc()
		b.metrics.questions.WithLabelValues(entry, "limited").Inc()
	}
	return ok
}

// count counts a reply.
func (b *Bot) count(entry string, r reply) {
	b.metrics.questions.WithLabelValues(entry, r.outcome).Inc()
	if r.topic != "" {
		b.metrics.answers.WithLabelValues(r.topic).Inc()
	}
}

func (b *Bot) render(r reply) outgoing { return render(r, b.maker.router.Pack.Source) }

// contain keeps a panic to the event that caused it, and apologises.
func (b *Bot) contain(apologise func()) {
	problem := recover()
	if problem == nil {
		return
	}
	b.metrics.panics.Inc()
	b.log.Error("contained a panic", "panic", problem, "stack", string(debug.Stack()))
	defer func() {
		if again := recover(); again != nil {
			b.log.Error("contained a panic while apologising", "panic", again)
		}
	}()
	apologise()
}
