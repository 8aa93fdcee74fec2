package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"footnote/knowledge/fsrs"
)

// Card is what is known of one user and one question.
type Card struct {
	fsrs.Card
	Question string      // ID
	Rating   fsrs.Rating // of the last answer
}

// ErrNotAgreed is the error of all that is asked about somebody who has not agreed that
// something be kept.
var ErrNotAgreed = errors.New("the user has not agreed")

// Cards returns the cards that a user has of a source, which its address names, those first
// that are due first. It costs what there are of them, whatever there is of others.
func (l *Ledger) Cards(ctx context.Context, user, source string) ([]Card, error) {
	cards, err := l.cards(ctx, user, packOf(source))
	if err != nil {
		return nil, fmt.Errorf("reading what a user has learned: %w", err)
	}
	return cards, nil
}

func (l *Ledger) cards(ctx context.Context, user string, pack int64) ([]Card, error) {
	id, err := number(user)
	if err != nil {
		return nil, err
	}
	if err := l.reached(); err != nil {
		return nil, err
	}
	tx, err := l.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // nothing was changed
	if err := agreed(ctx, tx, id, ""); err != nil {
		return nil, err
	}
	rows, err := all(ctx, tx, (*cardRow).fields,
		`SELECT `+cardColumns+` FROM cards WHERE user_id = $1 AND pack = $2 ORDER BY due_at, question`, id, pack)
	cards := make([]Card, len(rows))
	for i, r := range rows {
		cards[i] = r.card()
	}
	return cards, err
}

// cardColumns are those that cardRow reads.
const cardColumns = `question, state, step, stability, difficulty, reviews, lapses, rating, last_at, due_at`

// cardRow is a card as databases keep it.
type cardRow struct {
	Card
	last, due int64
}

func (r *cardRow) fields() []any {
	return []any{&r.Question, &r.State, &r.Step, &r.Stability, &r.Difficulty, &r.Reviews, &r.Lapses, &r.Rating, &r.last, &r.due}
}

func (r *cardRow) card() Card {
	r.Last, r.Due = time.UnixMilli(r.last).UTC(), time.UnixMilli(r.due).UTC()
	return r.Card
}

// cardKey names a card.
type cardKey struct {
	user, pack int64
	question   string
}

// cardOf returns a card, a new one where there is none yet.
func cardOf(ctx context.Context, tx *sql.Tx, k cardKey) (Card, error) {
	var r cardRow
	err := tx.QueryRowContext(ctx, `SELECT `+cardColumns+` FROM cards WHERE user_id = $1 AND pack = $2 AND question = $3`,
		k.user, k.pack, k.question).Scan(r.fields()...)
	if errors.Is(err, sql.ErrNoRows) {
		return Card{Question: k.question}, nil
	}
	return r.card(), err
}

// putCard keeps a card, in place of what there was.
func putCard(ctx context.Context, tx *sql.Tx, k cardKey, c fsrs.Card, last fsrs.Rating) error {
	_, err := tx.ExecContext(ctx, `
INSERT INTO cards (user_id, pack, question, state, step, stability, difficulty, reviews, lapses, rating, last_at, due_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (user_id, pack, question) DO UPDATE SET state = excluded.state, step = excluded.step,
    stability = excluded.stability, difficulty = excluded.difficulty, reviews = excluded.reviews,
    lapses = excluded.lapses, rating = excluded.rating, last_at = excluded.last_at, due_at = excluded.due_at`,
		k.user, k.pack, k.question, c.State, c.Step, c.Stability, c.Difficulty, c.Reviews, c.Lapses, last,
		c.Last.UnixMilli(), c.Due.UnixMilli())
	return err
}

// all returns the rows of a query, each read into the fields of a T.
func all[T any](ctx context.Context, tx *sql.Tx, fields func(*T) []any, query string, args ...any) ([]T, error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []T
	for rows.Next() {
		var t T
		if err := rows.Scan(fields(&t)...); err != nil {
			return nil, err
		}
		found = append(found, t)
	}
	return found, rows.Err()
}
