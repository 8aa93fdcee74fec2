package ledger

import (
	"context"
	"database/sql"
)

// cardsTable is what FSRS makes of reviews. Whoever changes how FSRS reckons adds a
// step that makes it anew.
const cardsTable = `
CREATE TABLE cards (
    user_id    BIGINT           NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
    pack       BIGINT           NOT NULL,
    question   TEXT             NOT NULL,
    state      SMALLINT         NOT NULL,
    step       SMALLINT         NOT NULL,
    stability  DOUBLE PRECISION NOT NULL, -- days
    difficulty DOUBLE PRECISION NOT NULL,
    reviews    INTEGER          NOT NULL,
    lapses     INTEGER          NOT NULL,
    rating     SMALLINT         NOT NULL, -- the last one
    last_at    BIGINT           NOT NULL,
    due_at     BIGINT           NOT NULL,
    PRIMARY KEY (user_id, pack, question)
)`

// makeCards is the second version of the schema: it makes the cards of the reviews that
// there are, user by user, so that it needs little memory however many they are.
func makeCards(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, cardsTable); err != nil {
		return err
	}
	for user, more := int64(0), true; more; {
		err := tx.QueryRowContext(ctx, `SELECT user_id FROM users WHERE user_id > $1 ORDER BY user_id LIMIT 1`, user).Scan(&user)
		if more = err == nil; err != nil && err != sql.ErrNoRows {
			return err
		}
		if more {
			if err := makeCardsOf(ctx, tx, user); err != nil {
				return err
			}
		}
	}
	return nil
}

// makeCardsOf makes the cards of one user.
func makeCardsOf(ctx context.Context, tx *sql.Tx, user int64) error {
	keys, err := all(ctx, tx, func(k *cardKey) []any { return []any{&k.pack, &k.question} },
		`SELECT DISTINCT pack, question FROM reviews WHERE user_id = $1`, user)
	if err != nil {
		return err
	}
	for _, k := range keys {
		k.user = user
		if _, err := reckon(ctx, tx, k); err != nil {
			return err
		}
	}
	return nil
}
