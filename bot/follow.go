package bot

import (
	"context"
	"encoding/json"
	"errors"
	"hash/maphash"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"

	"footnote/bot/discord"
)

// editLife is how long ago an edit of a message may be that the bot does not remember.
// Discord tells of old messages too, for instance when they are pinned.
const editLife = 5 * time.Minute

// messageAsked takes a new message.
func (b *Bot) messageAsked(ctx context.Context, raw json.RawMessage, now time.Time) {
	self := b.self()
	if m, ok := parseMessage(raw, self); ok && m.addresses(self) && b.first(m.id) {
		b.follow(ctx, b.exchanges.add(m, true), news{message: m}, now)
	}
}

// messageEdited takes a message that has changed. One that no longer addresses the bot
// is left with its reply, as its text is kept from us. Discord may leave the text out
// when only a preview has been added. A reply of our own may say something else by a press
// that another process has taken.
func (b *Bot) messageEdited(ctx context.Context, raw json.RawMessage, now time.Time) {
	self := b.self()
	m, ok := parseMessage(raw, self)
	if self != "" && m.author == self {
		b.exchanges.edited(m.repliesTo, text(gjson.GetBytes(raw, "edited_timestamp")))
	}
	if !ok || !m.addresses(self) || !has(gjson.GetBytes(raw, "content")) {
		return
	}
	x, known := b.exchanges.at(m.id)
	if !known {
		if now.Sub(m.edited).Abs() > editLife {
			return
		}
		x = b.exchanges.add(m, false)
	}
	b.follow(ctx, x, news{message: m}, now)
}

// messagesDeleted takes the IDs of messages that are gone.
func (b *Bot) messagesDeleted(ctx context.Context, now time.Time, ids ...gjson.Result) {
	for _, id := range ids {
		if x, known := b.exchanges.at(text(id)); known {
			b.follow(ctx, x, news{deleted: true}, now)
		}
	}
}

// follow has a worker bring the reply to a question in line with it.
func (b *Bot) follow(ctx context.Context, x *exchange, n news, now time.Time) {
	x.tell(n)
	ctx = b.rest.InTurn(ctx)
	b.workers.add(job{expires: now.Add(postLife), do: func() {
		for x.isBehind() && x.working.TryLock() { // whoever holds it sees to this too
			b.catchUp(ctx, x, now)
		}
	}})
}

// catchUp sees to the latest news of a question, and lets go of it.
func (b *Bot) catchUp(ctx context.Context, x *exchange, received time.Time) {
	defer x.working.Unlock()
	n, ok := x.take()
	switch {
	case !ok || x.over:
	case n.deleted:
		b.retract(ctx, x)
	default:
		b.speaker().message(ctx, x, n.message, received)
	}
}

// retract deletes the reply to a question that is gone.
func (b *Bot) retract(ctx context.Context, x *exchange) {
	x.over = true
	if x.reply == "" {
		return
	}
	if err := b.sender.remove(ctx, x.channel, x.reply); err != nil {
		b.log.Warn("deleting the reply to a deleted message", "message", x.id, "err", err)
	}
}

// say posts the reply to a question, or makes the one that is there say it.
func (b speaker) say(x *exchange, r reply, w *watch) {
	r.private = false // Discord knows no private messages but interactions'
	out := w.render(r)
	said := b.hashOf(out)
	if x.wasTurned() {
		x.said = 0 // what it says by now is not known
	}
	if x.reply != "" && x.said == said {
		return
	}
	err := w.send(func(ctx context.Context) (err error) {
		if x.reply != "" {
			x.edited, err = b.sender.edit(ctx, x.channel, x.reply, out)
			return err
		}
		x.reply, err = b.sender.post(ctx, x.channel, x.id, out)
		return err
	})
	if discord.Code(err) == discordgo.ErrCodeUnknownMessage { // somebody has deleted it
		x.over = true
		return
	}
	if err == nil {
		x.said = said
	}
	if errors.Is(err, discord.ErrHeldBack) {
		b.sayBusy(w.ctx, x)
	}
	w.sent(r, err, "answering a message", "message", x.id)
}

// sayBusy tells a channel that not everybody there can be answered: with one message
// for all that cannot, ahead of those that wait, since each costs the channel an answer.
func (b speaker) sayBusy(ctx context.Context, x *exchange) {
	if !b.sender.busy.first(x.channel) {
		return
	}
	if err := b.sender.notice(ctx, x.channel, x.id, b.render(b.maker.busy())); err != nil {
		b.log.Warn("saying that a channel asks too much", "channel", x.channel, "err", err)
	}
}

// recall finds the reply that was given before this process began. It is not ok where
// that cannot be told.
func (b *Bot) recall(ctx context.Context, x *exchange) (ok bool) {
	if !x.known {
		x.reply, x.known = b.sender.find(ctx, x.channel, x.id, b.self())
	}
	return x.known
}

// hashOf tells texts and messages apart without keeping them.
func (b *Bot) hashOf(v any) uint64 {
	raw, err := json.Marshal(v)
	if err != nil {
		b.log.Error("hashing what is said", "err", err)
	}
	return maphash.Bytes(b.seed, raw)
}
