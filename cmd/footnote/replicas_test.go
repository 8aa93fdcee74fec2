package main

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"footnote/bot"
	"footnote/bot/discordtest"
	"footnote/bot/ledger/ledgertest"
)

// A token is the same one however it is written: programs that have it agree.
func TestJoinedByToken(t *testing.T) {
	db := ledgertest.Postgres(t)
	for i, token := range []string{"abc.def", "Bot abc.def", ` "abc.def" `, "another"} {
		c := bot.Config{Token: token, Log: slog.New(slog.DiscardHandler)}
		d := onDiscord{DB: db}
		leave, err := d.join(t.Context(), &c)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		var first bool
		eventually(ctx, t, "making the tables", func() (err error) {
			first, err = c.Replicas.First(ctx, "what there is", fmt.Sprint(i), time.Hour)
			return err
		})
		if want := i == 0 || token == "another"; first != want {
			t.Errorf("%s is the first: %t", token, first)
		}
		cancel()
		leave()
	}
	c := bot.Config{Token: "a b"}
	if _, err := (&onDiscord{DB: db}).join(t.Context(), &c); err == nil {
		t.Error("a token with a blank is taken")
	}
}

// TestShardsStartInTurn has two programs, which share a PostgreSQL and are started at once,
// start their shards as far apart as Discord asks for.
func TestShardsStartInTurn(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	db := ledgertest.Postgres(t)
	srv := discordtest.New(t, discordtest.Options{Sharding: discordtest.Sharding{Recommended: 3, Concurrency: 1}})
	for _, ids := range []string{"0-1", "2"} {
		startReplica(t, srv, "--shards", "3", "--shard-ids", ids, "--db", db)
	}
	eventually(ctx, t, "starting shards", func() error {
		if n := len(srv.Starts()); n < 3 {
			return fmt.Errorf("%d of 3", n)
		}
		return nil
	})
	starts := srv.Starts()
	slices.SortFunc(starts, func(a, b discordtest.Start) int { return a.Time.Compare(b.Time) })
	const apart = 5*time.Second - 100*time.Millisecond // the first may be seen to later than the second
	for i, s := range starts[1:] {
		if after := s.Time.Sub(starts[i].Time); after < apart {
			t.Errorf("shard %d starts %v after shard %d", s.Shard, after, starts[i].Shard)
		}
	}
	shards := func(a, b discordtest.Start) int { return cmp.Compare(a.Shard, b.Shard) }
	if slices.SortFunc(starts, shards); starts[0].Shard != 0 || starts[1].Shard != 1 || starts[2].Shard != 2 {
		t.Errorf("got %+v", starts)
	}
}
