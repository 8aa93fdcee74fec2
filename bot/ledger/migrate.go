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
