package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"footnote/knowledge/fsrs"
)

// Answer is an answer to a question.
type Answer struct {
	User     string // ID
	Source   string // its address
	Question string // ID, within the source
	Asking   string // ID of what had the question asked
	Rating   fsrs.Rating
	At       time.Time
}

// Result is what became of an answer.
type Result struct {
	Counted bool        // false where the asking had been answered before
	Rating  fsrs.Rating // of the answer that counts, which is the first; 0 if there is none
	Due     time.Time   // when the question is to be asked again
}

// Record keeps an answer, unless its asking has been answered. When it returns without an
// error the answer is on disk; after an error it may be, and giving it again does no
// harm. The error is ErrNotAgreed if the user has not agreed.
func (l *Ledger) Record(ctx context.Context, a Answer) (Result, error) {
	var done Result
	err := l.change(ctx, a, func(tx *sql.Tx, k cardKey, asking int64) (err error) {
		done, err = record(ctx, tx, k, asking, a)
		return err
	})
	if err != nil {
		return Result{}, fmt.Errorf("recording an answer: %w", err)
	}
	return done, nil
}

func record(ctx context.Context, tx *sql.Tx, k cardKey, asking int64, a Answer) (Result, error) {
	var before fsrs.Rating
	err := tx.QueryRowContext(ctx, `SELECT rating FROM reviews WHERE user_id = $1 AND pack = $2 AND question = $3 AND asking = $4`,
		k.user, k.pack, k.question, asking).Scan(&before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Result{}, err
	}
	card, err := cardOf(ctx, tx, k)
	if err != nil || before != 0 {
		return Result{Rating: before, Due: card.Due}, err
	}
	at := a.At.Truncate(time.Millisecond)
	if card.Reviews > 0 && !at.After(card.Last) { // another replica's clock is ahead
		at = card.Last.Add(time.Millisecond)
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO reviews (user_id, pack, question, asking, rating, answered_at) VALUES ($1, $2, $3, $4, $5, $6)`,
		k.user, k.pack, k.question, asking, a.Rating, at.UnixMilli())
	if err != nil {
		return Result{}, err
	}
	next := card.Next(a.Rating, at)
	return Result{Counted: true, Rating: a.Rating, Due: next.Due}, putCard(ctx, tx, k, next, a.Rating)
}

// Hard says of an answer that was right that it was hard. Said twice it is said once;
// where there is no right answer to that asking it changes nothing.
func (l *Ledger) Hard(ctx context.Context, a Answer) (Result, error) {
	var done Result
	err := l.change(ctx, a, func(tx *sql.Tx, k cardKey, asking int64) error {
		err := tx.QueryRowContext(ctx, `
UPDATE reviews SET rating = CASE rating WHEN $1 THEN $2 ELSE rating END
WHERE user_id = $3 AND pack = $4 AND question = $5 AND asking = $6 RETURNING rating`,
			fsrs.Good, fsrs.Hard, k.user, k.pack, k.question, asking).Scan(&done.Rating)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		card, err := reckon(ctx, tx, k)
		done.Due = card.Due
		return err
	})
	if err != nil {
		return Result{}, fmt.Errorf("recording that an answer was hard: %w", err)
	}
	return done, nil
}

// reckon makes a card of its reviews anew. There must be one.
func reckon(ctx context.Context, tx *sql.Tx, k cardKey) (fsrs.Card, error) {
	reviews, err := reviewsOf(ctx, tx, k)
	if err != nil {
		return fsrs.Card{}, err
	}
	card := fsrs.Replay(reviews)
	return card, putCard(ctx, tx, k, card, reviews[len(reviews)-1].Rating)
}

// change runs f in a transaction in which nobody else changes what is kept of the user.
func (l *Ledger) change(ctx context.Context, a Answer, f func(tx *sql.Tx, k cardKey, asking int64) error) error {
	user, err := number(a.User)
	if err != nil {
		return err
	}
	asking, err := number(a.Asking)
	if err != nil {
		return err
	}
	return l.atomically(ctx, func(tx *sql.Tx) error {
		if err := agreed(ctx, tx, user, l.lock); err != nil {
			return err
		}
		return f(tx, cardKey{user, packOf(a.Source), a.Question}, asking)
	})
}

// reviewsOf returns the reviews of a card, in their order.
func reviewsOf(ctx context.Context, tx *sql.Tx, k cardKey) ([]fsrs.Review, error) {
	type row struct {
		rating fsrs.Rating
		at     int64
	}
	rows, err := all(ctx, tx, func(r *row) []any { return []any{&r.rating, &r.at} },
		`SELECT rating, answered_at FROM reviews WHERE user_id = $1 AND pack = $2 AND question = $3 ORDER BY answered_at`,
		k.user, k.pack, k.question)
	reviews := make([]fsrs.Review, len(rows))
	for i, r := range rows {
		reviews[i] = fsrs.Review{Rating: r.rating, At: time.UnixMilli(r.at).UTC()}
	}
	return reviews, err
}
