package bot

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/ballot"
	"footnote/knowledge/quiz"
)

// poll answers a press below a shared question. The message is changed first and then the
// presser is told, alone: Discord takes one answer to a press, and only that one may change
// a message where the bot is no member.
func (b speaker) poll(ctx context.Context, in interaction, p press) {
	alone := func(r reply) { b.respond(ctx, in, r, discordgo.InteractionResponseChannelMessageWithSource) }
	defer b.contain(func() { alone(b.maker.sorry()) })
	if ok, _ := b.limit.allow(in.user); !ok {
		alone(b.slowed("button"))
		return
	}
	asked, choice, ok := b.maker.polled(in, p)
	if !ok {
		b.metrics.replied("button", b.maker.pollChanged())
		alone(b.maker.pollChanged())
		return
	}
	box := b.boxes.Open(in.pressed.id, pollVotes(in.pressed.buttons))
	told, changes := b.judged(in, box, asked, choice)
	b.metrics.replied("button", told)
	showed, err := false, error(nil)
	if changes {
		showed, err = b.showPoll(ctx, in, box, asked)
	}
	switch {
	case !showed:
		alone(told)
	case err == nil && p.action == pollVote:
		b.tell(ctx, in, told)
	}
}

// judged counts an answer or reveals the right one, where the user may. It returns what
// they are told, and whether the message may have to change.
func (b speaker) judged(in interaction, box *ballot.Box, asked quiz.Poll, choice int) (told reply, changes bool) {
	if choice >= 0 {
		o, stands := box.Vote(b.marks.Mark(in.pressed.id, in.user), choice)
		return pollVoted(asked, o, stands), true
	}
	if wait := revealAfter - between(in.pressed.id, in.ID); !in.mine && wait > 0 {
		return pollEarly(wait), false
	}
	box.Reveal()
	return pollOver(asked), true
}

// showPoll has the message show what its box holds. It reports whether that took the one
// answer that Discord takes to a press, and with what error.
func (b speaker) showPoll(ctx context.Context, in interaction, box *ballot.Box, asked quiz.Poll) (showed bool, err error) {
	showed = box.Show(func(s ballot.State) error {
		err = b.respond(ctx, in, pollNow(asked, s), discordgo.InteractionResponseUpdateMessage)
		return err
	})
	return showed, err
}

// polled returns the shared question that was pressed, and the answer that was chosen, -1
// for Reveal. It is not ok where the question has changed or is gone, and where the
// message has no such button: what was pressed is what the user's program says.
func (m maker) polled(in interaction, p press) (asked quiz.Poll, choice int, ok bool) {
	choice, code := -1, p.arg
	if p.action == pollVote {
		letter, rest, _ := strings.Cut(p.arg, ".")
		if choice, code = strings.Index(quiz.Letters, letter), rest; choice < 0 || letter == "" {
			return quiz.Poll{}, 0, false
		}
	}
	if !slices.Contains(in.pressed.buttons, in.customID) {
		return quiz.Poll{}, 0, false
	}
	asked, ok = m.bank().ReadPoll(code)
	return asked, choice, ok
}

// between returns the time between two of Discord's IDs, which begin with the time in
// milliseconds. What is no ID is of the beginning of time.
func between(first, second string) time.Duration {
	a, _ := strconv.ParseInt(first, 10, 64)
	b, _ := strconv.ParseInt(second, 10, 64)
	const timeBits = 22 // below the time
	return time.Duration(b>>timeBits-a>>timeBits) * time.Millisecond
}
