package ledger

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations
var migrations embed.FS

// versionTable is where goose keeps the schema's version.
const versionTable = "footnote_schema"

// sqliteTries is how often a file is made ready before that counts as failed. Programs that
// start on it at the same time get into each other's way, at most once a step: the table
// of versions, and each version. Whoever comes second then finds that step done.
const sqliteTries = 4

// migrateTogether is migrate where other programs may be at the same. Those that share a
// server wait for one another there.
func (l *Ledger) migrateTogether(ctx context.Context) error {
	err := l.migrate(ctx)
	for tries := 1; err != nil && !l.remote && tries < sqliteTries && ctx.Err() == nil; tries++ {
		err = l.migrate(ctx)
	}
	return err
}

// migrate brings the schema to this program's version, where it is older, and makes
// sure that the database can be written to. Of several replicas one does it.
func (l *Ledger) migrate(ctx context.Context) error {
	steps, err := l.steps()
	if err != nil {
		return err
	}
	current, newest, err := steps.GetVersions(ctx)
	if err != nil {
		return err
	}
	if current > newest {
		return fmt.Errorf("its schema has version %d and this program knows %d: run the newer program, or restore a back-up", current, newest)
	}
	if _, err := steps.Up(ctx); err != nil {
		return err
	}
	tx, err := l.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	return tx.Rollback()
}

// steps returns the versions of the schema.
func (l *Ledger) steps() (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	options := []goose.ProviderOption{
		goose.WithTableName(versionTable),
		goose.WithDisableGlobalRegistry(true),
		goose.WithGoMigrations(goose.NewGoMigration(2, &goose.GoFunc{RunTx: makeCards}, nil)),
	}
	if !l.remote {
		return goose.NewProvider(goose.DialectSQLite3, l.write, files, options...)
	}
	one, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 600)) // tries every second, for ten minutes
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, l.write, files, append(options, goose.WithSessionLocker(one))...)
}
