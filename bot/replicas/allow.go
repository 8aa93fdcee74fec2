package replicas

import (
	"context"
	"errors"
	"time"
)

// allowances holds who asks: by tat, when they could have asked so much at the pace that they
// are allowed, and how often they were refused since they last could. Whoever is not in
// it, or whose tat is past, may ask all at once. It is not logged: a crash empties it.
const allowances = `CREATE UNLOGGED TABLE IF NOT EXISTS footnote_allowances (
	asker    BIGINT PRIMARY KEY,
	tat      TIMESTAMPTZ NOT NULL,
	refusals INTEGER NOT NULL
) WITH (fillfactor = 50)`

// ask notes a question of $1, who may ask every $2 seconds and so much before that as
// takes $3. It is the generic cell rate algorithm, by the database's clock.
const ask = `INSERT INTO footnote_allowances AS a (asker, tat, refusals)
VALUES ($1, now() + $2 * interval '1 second', 0)
ON CONFLICT (asker) DO UPDATE SET
	tat      = CASE WHEN greatest(a.tat, now()) + $2 * interval '1 second' <= now() + $3 * interval '1 second'
	           THEN greatest(a.tat, now()) + $2 * interval '1 second' ELSE a.tat END,
	refusals = CASE WHEN greatest(a.tat, now()) + $2 * interval '1 second' <= now() + $3 * interval '1 second'
	           THEN 0 ELSE a.refusals + 1 END
RETURNING refusals`

// errAway is returned while the database has not been reached, or has lost a table.
var errAway = errors.New("asking the database: its tables are not there yet")

// Allow reports whether a user may ask now, of all replicas together so many questions at
// once and then one every so often, and if not, whether that has been said since they
// last could.
func (r *Replicas) Allow(ctx context.Context, user string, burst int, every time.Duration) (ok, told bool, err error) {
	if !r.ready.Load() {
		return false, false, errAway
	}
	var refusals int
	err = r.db.QueryRowContext(ctx, ask, r.key("asker "+user), every.Seconds(), float64(burst)*every.Seconds()).Scan(&refusals)
	return refusals == 0, refusals > 1, r.noticed(err)
}
