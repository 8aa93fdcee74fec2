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
			b.workers.add(job{expires: now.Add(callbackLife), do: func() { b.speaker().interaction(ctx, in) }})
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
	w := b.watch(ctx, b.entryOf(in), in.received)
	defer w.end()
	defer b.contain(func() {
		w.respond(in, b.maker.sorry(), discordgo.InteractionResponseChannelMessageWithSource)
	})
	switch p, ok := parsePress(in.customID); {
	case in.kind == discordgo.InteractionApplicationCommandAutocomplete:
		b.complete(w, in)
	case ok && p.isOfPoll():
		b.poll(w, in, p)
	default:
		b.answer(w, in)
	}
}

// answer answers a command or a press.
func (b speaker) answer(w *watch, in interaction) {
	var r reply
	var kind discordgo.InteractionResponseType
	w.lookup(func(ctx context.Context) { r, kind = b.asked(ctx, in) })
	if kind == discordgo.InteractionResponseDeferredMessageUpdate {
		b.removePressed(w, in, r)
		return
	}
	if err := w.respond(in, r, kind); err != nil && r.shared {
		b.shared.forget(w.ctx, sharedKey(in), in.ID)
	}
	b.keep(typedIn(in), r)
}

// complete completes what is being typed.
func (b speaker) complete(w *watch, in interaction) {
	var all []choice
	w.lookup(func(context.Context) { all = b.completions(in) })
	err := w.send(func(ctx context.Context) error { return b.sender.complete(ctx, in, all) })
	w.completed(err, in.ID)
}

// message answers a message, anew where it has been edited. An edit that asks the same,
// as when Discord adds a preview, changes nothing.
func (b speaker) message(ctx context.Context, x *exchange, m message, received time.Time) {
	w := b.watch(ctx, m.entry(), received)
	defer w.end()
	say := func(r reply) { b.say(x, r, w) }
	defer b.contain(func() { say(b.maker.sorry()) })
	asked := b.hashOf(m.question(b.self()))
	if x.heard && x.asked == asked || !b.recall(w.ctx, x) {
		return
	}
	x.heard, x.asked = true, asked
	if ok, told := b.limit.allow(w.ctx, m.author); !ok {
		slow := b.slowed(m.entry())
		if !told && x.reply == "" { // once: a notice for each message would be a flood of ours
			say(slow)
		}
		return
	}
	var r reply
	w.lookup(func(context.Context) { r = b.maker.message(m, b.self()) })
	r.mark = b.seal.Mark(m.author, m.channel)
	b.metrics.replied(m.entry(), r)
	say(r)
	b.keep(typedTo(m, b.self()), r)
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
