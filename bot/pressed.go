package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"
)

// pressed answers a press: in the place of the message if that is the presser's
// own, and otherwise beside it and for them alone, since others read it too. Only what
// is shared is for all.
func (b speaker) pressed(ctx context.Context, in interaction) (reply, discordgo.InteractionResponseType) {
	in.mine = in.mine || b.seal.Names(in.pressed.mark, in.user, in.channel)
	if p, ok := parsePress(in.customID); ok && p.action == remove {
		return b.removal(in)
	}
	r, inPlace := b.made(ctx, in)
	if r.shared {
		r = b.sharing(ctx, in, r)
	}
	b.metrics.replied("button", r)
	if inPlace && in.mine && r.outcome != outcomeGone {
		r.inPlace, r.private, r.mark = true, in.pressed.private, in.pressed.mark
		b.exchanges.turned(in.pressed.repliesTo)
		return r, discordgo.InteractionResponseUpdateMessage
	}
	r.private = !r.shared
	return r, discordgo.InteractionResponseChannelMessageWithSource
}

// made returns the reply to a press, and whether it may take the place of the message.
func (b speaker) made(ctx context.Context, in interaction) (r reply, inPlace bool) {
	p, _ := parsePress(in.customID)
	if do := learnings()[p.action]; do != nil {
		return b.learned(ctx, in, do)
	}
	return b.maker.pressed(in)
}

// sharing says what a reply says that is to be seen by all: once, and where Discord
// shows it to all.
func (b speaker) sharing(ctx context.Context, in interaction, r reply) reply {
	switch {
	case in.hidden:
		return b.maker.notShown()
	case !b.shared.first(ctx, sharedKey(in), in.ID):
		return b.maker.sharedAlready()
	}
	return r
}

// sharedKey names what is shared: a message may show one answer after another.
func sharedKey(in interaction) string { return in.pressed.id + " " + in.customID }

// removal has a message deleted that answers the user, or that they may delete as
// whatever others write there.
func (b speaker) removal(in interaction) (reply, discordgo.InteractionResponseType) {
	if !in.mine && !in.manages {
		r := b.maker.notYours()
		b.metrics.replied("button", r)
		return r, discordgo.InteractionResponseChannelMessageWithSource
	}
	r := reply{outcome: "deleted"}
	b.metrics.replied("button", r)
	return r, discordgo.InteractionResponseDeferredMessageUpdate
}

// removePressed deletes the message that had a button pressed. It is done by the
// interaction, which needs no permission and works where the bot is no member.
func (b speaker) removePressed(w *watch, in interaction, r reply) {
	err := w.send(func(ctx context.Context) error {
		if err := b.sender.respond(ctx, in, discordgo.InteractionResponseDeferredMessageUpdate, nil); err != nil {
			return err
		}
		return b.sender.removeOriginal(ctx, in)
	})
	w.sent(r, err, "deleting a reply", "interaction", in.ID)
}
