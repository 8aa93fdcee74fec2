package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"
)

// asked returns the reply to a command or a press, and how it is to be shown. Who
// asks too much is told to slow down.
func (b speaker) asked(ctx context.Context, in interaction) (reply, discordgo.InteractionResponseType) {
	entry, answer := "command", b.command
	if in.kind == discordgo.InteractionMessageComponent {
		entry, answer = "button", b.pressed
	}
	if ok, _ := b.limit.allow(in.user); !ok {
		return b.slowed(entry), discordgo.InteractionResponseChannelMessageWithSource
	}
	r, kind := answer(ctx, in)
	r.private = r.private || in.hidden && kind == discordgo.InteractionResponseChannelMessageWithSource
	return r, kind
}

// slowed counts a question of who asks too much, and returns what they are told.
func (b speaker) slowed(entry string) reply {
	r := b.maker.slowDown()
	b.metrics.limited.Inc()
	b.metrics.replied(entry, r)
	return r
}

// command finds the table's entry for an interaction and returns its reply.
func (b speaker) command(ctx context.Context, in interaction) (reply, discordgo.InteractionResponseType) {
	name, r := "unknown", b.maker.gone()
	for _, c := range b.commands {
		if c.definition.Name == in.command && (in.commandType == 0 || c.definition.Type == in.commandType) {
			name = in.command
			if c.learn != nil {
				r, _ = b.learned(ctx, in, c.learn)
			} else {
				r = c.reply(b.maker, in)
			}
			break
		}
	}
	b.metrics.replied(name, r)
	return r, discordgo.InteractionResponseChannelMessageWithSource
}

// completions completes what is being typed.
func (b speaker) completions(in interaction) []choice {
	for _, c := range b.commands {
		if c.definition.Name == in.command && c.complete != nil {
			return c.complete(b.maker, cut(in.focused, maxQuestion))
		}
	}
	return nil
}
