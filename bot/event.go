package bot

import (
	"context"
	"encoding/json"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// handle takes one event from the gateway and returns at once: workers answer it,
// within the time that Discord gives.
func (b *Bot) handle(ctx context.Context, kind string, raw json.RawMessage) {
	now := time.Now()
	switch kind {
	case "READY":
		b.greeted(raw)
	case "INTERACTION_CREATE":
		if in, ok := parseInteraction(raw, now); ok && b.first(in.ID) && b.mayType(in) {
			b.workers.add(job{now.Add(callbackLife), func() { b.speaker().interaction(ctx, in) }})
		}
	case "MESSAGE_CREATE":
		b.messageAsked(ctx, raw, now)
	case "MESSAGE_UPDATE":
		b.messageEdited(ctx, raw, now)
	case "MESSAGE_DELETE":
		b.messagesDeleted(ctx, now, gjson.GetBytes(raw, "id"))
	case "MESSAGE_DELETE_BULK":
		b.messagesDeleted(ctx, now, list(gjson.GetBytes(raw, "ids"))...)
	}
}

// mayType reports whether an interaction is to be worked on as far as typing goes. Beyond
// the limit Discord is left without completions: they must not keep others waiting.
func (b *Bot) mayType(in interaction) bool {
	if in.kind != discordgo.InteractionApplicationCommandAutocomplete {
		return true
	}
	ok, _ := b.typing.allow(in.user)
	if !ok {
		b.metrics.dropped.Inc()
	}
	return ok
}

// interaction answers an interaction.
func (b speaker) interaction(ctx context.Context, in interaction) {
	if p, ok := parsePress(in.customID); ok && p.isOfPoll() {
		b.poll(ctx, in, p)
		return
	}
	defer b.contain(func() {
		b.respond(ctx, in, b.maker.sorry(), discordgo.InteractionResponseChannelMessageWithSource)
	})
	if in.kind == discordgo.InteractionApplicationCommandAutocomplete {
		if err := b.sender.complete(ctx, in, b.completions(in)); err != nil {
			b.log.Debug("completing a name", "interaction", in.ID, "err", err)
		}
		return
	}
	r, kind := b.asked(ctx, in)
	if kind == discordgo.InteractionResponseDeferredMessageUpdate {
		b.removePressed(ctx, in)
		return
	}
	if err := b.respond(ctx, in, r, kind); err != nil && r.shared {
		b.shared.forget(sharedKey(in))
	}
	b.keep(typedIn(in), r)
}

// respond answers an interaction with a reply.
func (b speaker) respond(ctx context.Context, in interaction, r reply, kind discordgo.InteractionResponseType) error {
	err := b.sender.say(ctx, in, kind, b.render(r))
	b.sent(err, in.received, "answering an interaction", "interaction", in.ID)
	return err
}

// tell says something to the user of an interaction that has been answered, alone.
func (b speaker) tell(ctx context.Context, in interaction, r reply) {
	err := b.sender.followUp(ctx, in, b.render(r))
	b.sent(err, in.received, "telling a user more", "interaction", in.ID)
}

// message answers a message, anew where it has been edited. An edit that asks the same,
// as when Discord adds a preview, changes nothing.
func (b speaker) message(ctx context.Context, x *exchange, m message, received time.Time) {
	say := func(r reply) { b.say(ctx, x, r, received) }
	defer b.contain(func() { say(b.maker.sorry()) })
	asked := b.hashOf(m.question(b.self()))
	if x.heard && x.asked == asked || !b.recall(ctx, x) {
		return
	}
	x.heard, x.asked = true, asked
	if ok, told := b.limit.allow(m.author); !ok {
		b.metrics.limited.Inc()
		if !told && x.reply == "" { // once: a notice for each message would be a flood of ours
			say(b.maker.slowDown())
		}
		return
	}
	r := b.maker.message(m, b.self())
	r.mark = b.seal.Mark(m.author, m.channel)
	b.metrics.replied(m.entry(), r)
	say(r)
	b.keep(typedTo(m, b.self()), r)
}

// sent notes what came of a reply to an event.
func (b *Bot) sent(err error, received time.Time, doing, kind, id string) {
	if err != nil {
		b.log.Warn(doing, kind, id, "err", err)
		return
	}
	b.metrics.latency.Observe(time.Since(received).Seconds())
}

func (b speaker) render(r reply) outgoing { return render(b.withNotice(r), b.maker.router.Pack.Source) }

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
