package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"footnote/knowledge/fsrs"
)

// fill gives everybody reviews, and the cards that follow from them.
func fill(b *testing.B, l *Ledger) {
	put := putSQLite
	if l.remote {
		put = putPostgres
	}
	random := rand.New(rand.NewPCG(1, 2))
	const batch = 2000 // users
	for first := 1; first <= manyUsers; first += batch {
		var users, reviews, cards [][]any
		for user := first; user < first+batch; user++ {
			users = append(users, []any{int64(user), noon.UnixMilli()})
			r, c := historyOf(user, random)
			reviews, cards = append(reviews, r...), append(cards, c...)
		}
		put(b, l, "users", []string{"user_id", "agreed_at"}, users)
		put(b, l, "reviews", []string{"user_id", "pack", "question", "asking", "rating", "answered_at"}, reviews)
		put(b, l, "cards", []string{"user_id", "pack", "question", "state", "step", "stability", "difficulty",
			"reviews", "lapses", "rating", "last_at", "due_at"}, cards)
	}
	if l.remote {
		if _, err := l.write.Exec("VACUUM ANALYZE"); err != nil {
			b.Fatal(err)
		}
	}
}

// historyOf returns rows of reviews and cards of a user.
func historyOf(user int, random *rand.Rand) (reviews, cards [][]any) {
	seen, each := random.Perm(400)[:manyCards], manyReviews/manyCards
	if user == diligent {
		seen, each = random.Perm(400), 10
	}
	left := manyReviews
	for i, n := range seen {
		if user != diligent && i == len(seen)-1 {
			each = left
		}
		question := fmt.Sprintf("topic-%d.key", n)
		var c fsrs.Card
		var last fsrs.Rating
		at := noon.Add(-time.Duration(random.IntN(1000)) * time.Hour)
		for range each {
			last = fsrs.Rating(1 + random.IntN(3))
			c = c.Next(last, at)
			reviews = append(reviews, []any{int64(user), packOf(source), question, int64(user)<<20 + int64(len(reviews)), int64(last), at.UnixMilli()})
			at = c.Due
		}
		left -= each
		cards = append(cards, []any{int64(user), packOf(source), question, int64(c.State), int64(c.Step), c.Stability, c.Difficulty,
			int64(c.Reviews), int64(c.Lapses), int64(last), c.Last.UnixMilli(), c.Due.UnixMilli()})
	}
	return reviews, cards
}

func putSQLite(b *testing.B, l *Ledger, table string, columns []string, rows [][]any) {
	b.Helper()
	names, marks := columns[0], "?"
	for _, c := range columns[1:] {
		names, marks = names+", "+c, marks+", ?"
	}
	err := l.atomically(context.Background(), func(tx *sql.Tx) error {
		insert, err := tx.Prepare("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")
		if err != nil {
			return err
		}
		defer insert.Close()
		for _, r := range rows {
			if _, err := insert.Exec(r...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

func putPostgres(b *testing.B, l *Ledger, table string, columns []string, rows [][]any) {
	b.Helper()
	conn, err := l.write.Conn(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	err = conn.Raw(func(c any) error {
		_, err := c.(*stdlib.Conn).Conn().CopyFrom(context.Background(), pgx.Identifier{table}, columns, pgx.CopyFromRows(rows))
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}
