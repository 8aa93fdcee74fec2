package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// settings are those of a connection, as far as the server knows them. The database's
// machine notices within half a minute when this one is gone, instead of after two hours,
// and lets go of its connections. And what the server or the role allows all others counts
// not here: a limit on statements would end the wait for a lock, which looks like a
// database that fails.
const settings = `SELECT set_config(name, value, false) FROM pg_settings JOIN (VALUES
	('tcp_keepalives_idle', '15'), ('tcp_keepalives_interval', '5'), ('tcp_keepalives_count', '3'),
	('statement_timeout', '0'), ('lock_timeout', '0'), ('transaction_timeout', '0'), ('idle_session_timeout', '0')
) AS ours (name, value) USING (name)`

// settle makes the settings of a connection. They are no parameters of it, since poolers
// such as PgBouncer refuse those that they do not know.
func settle(ctx context.Context, conn *pgx.Conn) error {
	_, err := conn.Exec(ctx, settings)
	return err
}
