package bot

import (
	"context"
	"errors"
	"time"

	"footnote/bot/ledger"
	"footnote/knowledge/fsrs"
)

// learner replies to what depends on what somebody has learned. It is the one place
// that asks the ledger: it reads or changes it, and has a maker's reply say what came of
// it. Everything can be asked twice, so whoever gets an error presses once more.
type learner struct {
	maker
	ledger *ledger.Ledger
}

// ledgerTime is how long the ledger may take. Of the three seconds that Discord gives
// an interaction the rest is for the reply.
const ledgerTime = 1500 * time.Millisecond

// learning is what a command or a press has a learner do. The error is the ledger's, or
// the context's.
type learning func(l learner, ctx context.Context, in interaction) (reply, error)

// learned has a learner make a reply. Where the ledger is away the reply says so, and ok
// is false.
func (b speaker) learned(ctx context.Context, in interaction, do learning) (r reply, ok bool) {
	if b.config.Ledger == nil {
		return b.maker.gone(), false
	}
	ctx, cancel := context.WithDeadline(ctx, in.received.Add(ledgerTime))
	defer cancel()
	r, err := do(learner{b.maker, b.config.Ledger}, ctx, in)
	if errors.Is(err, ledger.ErrNotAgreed) {
		return b.maker.mayI(), true
	}
	if err != nil {
		b.metrics.unkept.Inc()
		b.log.Warn("asking what is kept of answers", "interaction", in.ID, "err", err)
		return b.maker.away(), false
	}
	return r, true
}

// keepLedger waits until the ledger can be used. Everything else is answered meanwhile.
func (b *Bot) keepLedger(ctx context.Context) {
	defer b.contain(func() {})
	if b.config.Ledger != nil {
		b.config.Ledger.Keep(ctx, func(err error) { b.log.Warn("reaching the database; /review cannot be used yet", "err", err) })
	}
}

// learnings are what buttons have a learner do.
func learnings() map[action]learning {
	return map[action]learning{
		learnAgree: learner.agree, learnAnswer: learner.answer, learnHard: learner.hard,
		learnNext: learner.review, learnNew: learner.another, learnForget: learner.forget,
	}
}

// source names to the ledger what the pack is about, whichever pack that is by now.
func (l learner) source() string { return l.router.Pack.Source.URL }

// standing returns where a user stands.
func (l learner) standing(ctx context.Context, in interaction) (standing, error) {
	cards, err := l.ledger.Cards(ctx, in.user, l.source())
	return standingOf(l.bank, cards, in.received), err
}

// review asks what is due. Who has never answered gets a first question.
func (l learner) review(ctx context.Context, in interaction) (reply, error) {
	s, err := l.standing(ctx, in)
	if err != nil {
		return reply{}, err
	}
	if s.seen() == 0 {
		return l.newAsked(s, in.ID), nil
	}
	return l.dueAsked(s, in.ID), nil
}

// another asks what has not been asked yet.
func (l learner) another(ctx context.Context, in interaction) (reply, error) {
	s, err := l.standing(ctx, in)
	return l.newAsked(s, in.ID), err
}

// agree notes that a user agrees, and begins.
func (l learner) agree(ctx context.Context, in interaction) (reply, error) {
	if err := l.ledger.Agree(ctx, in.user, in.received); err != nil {
		return reply{}, err
	}
	return l.review(ctx, in)
}

// answer keeps an answer, and says what it was.
func (l learner) answer(ctx context.Context, in interaction) (reply, error) {
	a, ok := l.readAsking(in.customID)
	if !ok {
		return l.changedSince(), nil
	}
	given := fsrs.Again
	if a.isRight() {
		given = fsrs.Good
	}
	kept, err := l.ledger.Record(ctx, l.answerTo(a, in, given))
	return l.judged(a, kept), err
}

// hard keeps that a right answer was hard.
func (l learner) hard(ctx context.Context, in interaction) (reply, error) {
	a, ok := l.readAsking(in.customID)
	if !ok {
		return l.changedSince(), nil
	}
	kept, err := l.ledger.Hard(ctx, l.answerTo(a, in, fsrs.Hard))
	return l.judged(a, kept), err
}

func (l learner) answerTo(a asking, in interaction, r fsrs.Rating) ledger.Answer {
	return ledger.Answer{User: in.user, Source: l.source(), Question: a.poll.Question().ID, Asking: a.id, Rating: r, At: in.received}
}

// progress says where a user stands.
func (l learner) progress(ctx context.Context, in interaction) (reply, error) {
	s, err := l.standing(ctx, in)
	return l.progressed(s), err
}

// mayForget asks whether all that is kept of a user is to be deleted.
func (l learner) mayForget(ctx context.Context, in interaction) (reply, error) {
	s, err := l.standing(ctx, in)
	if errors.Is(err, ledger.ErrNotAgreed) {
		return l.nothingKept(), nil
	}
	return l.forgetAsked(s), err
}

// forget deletes all that is kept of a user.
func (l learner) forget(ctx context.Context, in interaction) (reply, error) {
	there, err := l.ledger.Forget(ctx, in.user)
	if !there {
		return l.nothingKept(), err
	}
	return l.forgotten(), nil
}
