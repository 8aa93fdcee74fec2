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
func (b speaker) poll(w *watch, in interaction, p press) {
	var told reply
	var change func() (showed bool, err error)
	w.lookup(func(context.Context) { told, change = b.polled(w, in, p) })
	showed, err := false, error(nil)
	if change != nil {
		showed, err = change()
	}
	if !showed {
		w.respond(in, told, discordgo.InteractionResponseChannelMessageWithSource)
		return
	}
	w.sent(told, err, answering, "interaction", in.ID)
	if err == nil && p.action == pollVote {
		w.tell(in, told)
	}
}

// polled sees to a press. It returns what the user is told, and what changes the message
// where that may have to, see showPoll.
func (b speaker) polled(w *watch, in interaction, p press) (told reply, change func() (showed bool, err error)) {
	if ok, _ := b.limit.allow(w.ctx, in.user); !ok {
		return b.slowed("button"), nil
	}
	asked, choice, ok := b.maker.polled(in, p)
	if !ok {
		told = b.maker.pollChanged()
		b.metrics.replied("button", told)
		return told, nil
	}
	box := b.boxes.Open(in.pressed.id, pollVotes(in.pressed.buttons))
	told, changes := b.judged(in, box, asked, choice)
	b.metrics.replied("button", told)
	if changes {
		in.more = p.action == pollVote // what the presser is told alone comes behind
		change = func() (bool, error) { return showPoll(w, in, box, asked) }
	}
	return told, change
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
func showPoll(w *watch, in interaction, box *ballot.Box, asked quiz.Poll) (showed bool, err error) {
	showed = box.Show(func(s ballot.State) error {
		err = w.deliver(in, pollNow(asked, s), discordgo.InteractionResponseUpdateMessage)
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
	asked, ok = m.bank.ReadPoll(code)
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
