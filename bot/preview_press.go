package bot

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/ballot"
)

// Press is a press on a message.
type Press struct {
	ID        string   // the message's
	Private   bool     // it is shown to the user alone
	CustomIDs []string // what its buttons and menus carry
	CustomID  string   // of what is pressed
	Value     string   // that is picked in a menu
}

// Effect is what comes of a press. Without any part nothing is to be seen.
type Effect struct {
	Instead *Message // takes the place of what was pressed
	Beside  *Message // is said besides
	Deleted bool     // what was pressed is gone
}

// Press replies to a press. What the message does not have cannot be pressed.
func (p *Preview) Press(ctx context.Context, on Press) Effect {
	if !slices.Contains(on.CustomIDs, on.CustomID) {
		return p.beside(p.speaker.maker.gone())
	}
	in := interaction{
		ID: p.id(), kind: discordgo.InteractionMessageComponent, user: previewer, mine: true, customID: on.CustomID, values: []string{on.Value},
		pressed: pressed{id: on.ID, private: on.Private, mark: markIn(on.CustomIDs), buttons: on.CustomIDs},
	}
	if what, ok := parsePress(in.customID); ok && what.isOfPoll() {
		return p.poll(in, what)
	}
	switch r, kind := p.speaker.pressed(ctx, in); kind {
	case discordgo.InteractionResponseDeferredMessageUpdate:
		return Effect{Deleted: true}
	case discordgo.InteractionResponseUpdateMessage:
		m := p.message(on.ID, r)
		return Effect{Instead: &m}
	default:
		return p.beside(r)
	}
}

// beside is the effect of what is said besides.
func (p *Preview) beside(r reply) Effect {
	m := p.message(p.id(), r)
	return Effect{Beside: &m}
}

// poll replies to a press below a shared question.
func (p *Preview) poll(in interaction, what press) Effect {
	asked, choice, ok := p.speaker.maker.polled(in, what)
	if !ok {
		return p.beside(p.speaker.maker.pollChanged())
	}
	box := p.speaker.boxes.Open(in.pressed.id, pollVotes(in.pressed.buttons))
	told, changes := p.speaker.judged(in, box, asked, choice)
	var e Effect
	if changes {
		box.Show(func(s ballot.State) error {
			m := p.message(in.pressed.id, pollNow(asked, s))
			e.Instead = &m
			return nil
		})
	}
	if e.Instead == nil || what.action == pollVote {
		e.Beside = p.beside(told).Beside
	}
	return e
}
