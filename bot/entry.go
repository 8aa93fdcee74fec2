package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"
)

// asked returns the reply to a command or a press, and how it is to be shown. Who
// asks too much is told to slow down.
func (b speaker) asked(ctx context.Context, in interaction) (reply, discordgo.InteractionResponseType) {
	answer := b.command
	if in.kind == discordgo.InteractionMessageComponent {
		answer = b.pressed
	}
	if ok, _ := b.limit.allow(ctx, in.user); !ok {
		return b.slowed(b.entryOf(in)), discordgo.InteractionResponseChannelMessageWithSource
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
	r := b.maker.gone()
	if c, ok := b.commandOf(in); ok && c.learn != nil {
		r, _ = b.learned(ctx, in, c.learn)
	} else if ok {
		r = c.reply(b.maker, in)
	}
	b.metrics.replied(b.entryOf(in), r)
	return r, discordgo.InteractionResponseChannelMessageWithSource
}

// commandOf returns the table's entry for an interaction.
func (b speaker) commandOf(in interaction) (c command, ok bool) {
	for _, c := range b.commands {
		if c.definition.Name == in.command && (in.commandType == 0 || c.definition.Type == in.commandType) {
			return c, true
		}
	}
	return command{}, false
}

// entryOf names the way an interaction came, for log, metrics and traces. There are as
// many names as commands and three more, whatever somebody sends.
func (b speaker) entryOf(in interaction) string {
	switch in.kind {
	case discordgo.InteractionMessageComponent:
		return "button"
	case discordgo.InteractionApplicationCommandAutocomplete:
		return "completion"
	}
	if c, ok := b.commandOf(in); ok {
		return c.definition.Name
	}
	return "unknown"
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
