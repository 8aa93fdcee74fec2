package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"footnote/bot"
	"footnote/bot/ledger"
	"footnote/bot/replicas"
	"footnote/bot/tracing"
	"footnote/knowledge/router"
)

// discord are the settings of the bot, but for the token (token.go).
type discord struct {
	APIURL    string `name:"api-url" help:"Where requests to Discord go." default:"https://discord.com" env:"DISCORD_API_URL" placeholder:"URL"`
	Guild     string `help:"Register the commands on this server only, for trying out." env:"DISCORD_GUILD" placeholder:"ID"`
	HTTPAddr  string `name:"http-addr" help:"Take interactions from Discord over HTTP here, at /interactions, behind what speaks https." env:"FOOTNOTE_HTTP_ADDR" placeholder:"ADDR"`
	PublicKey string `name:"public-key" help:"The application's public key, with which Discord signs those." env:"DISCORD_PUBLIC_KEY" placeholder:"KEY"`
	Shards    string `help:"Connections to the gateway: a number, or auto for as many as Discord recommends." default:"auto" env:"DISCORD_SHARDS" placeholder:"N"`
	ShardIDs  string `name:"shard-ids" help:"Those of this process, such as 0-3; all unless set." env:"DISCORD_SHARD_IDS" placeholder:"IDS"`
	Gateway   bool   `help:"Connect to Discord's gateway, over which mentions and direct messages come." default:"true" negatable:"" env:"FOOTNOTE_GATEWAY"`
	AdminAddr string `help:"Serve /healthz, /readyz and /metrics here, for example 127.0.0.1:9464." env:"FOOTNOTE_ADMIN_ADDR" placeholder:"ADDR"`
	Profiles  bool   `name:"pprof" help:"Serve profiles there too, at /debug/pprof." env:"FOOTNOTE_PPROF"`
}

// config returns what the bot is made from.
func (d *discord) config(with *settings, r *router.Router, std streams) (bot.Config, error) {
	token, err := token()
	if err != nil {
		return bot.Config{}, err
	}
	return bot.Config{
		Token:     token,
		APIURL:    d.APIURL,
		Guild:     d.Guild,
		AdminAddr: d.AdminAddr,
		Profiles:  d.Profiles,
		HTTPAddr:  d.HTTPAddr,
		PublicKey: d.PublicKey,
		NoGateway: !d.Gateway,
		Shards:    d.Shards,
		ShardIDs:  d.ShardIDs,
		Log:       with.logger(std.err),
		Router:    r,
	}, nil
}

// onDiscord are the settings of a bot that runs.
type onDiscord struct {
	discord
	keeping
	DB string `name:"db" help:"Keep what people have learned in this file, or in PostgreSQL at postgres://...; off keeps nothing." default:"footnote.db" env:"FOOTNOTE_DB" placeholder:"FILE"`
}

// run runs the bot until a signal ends it.
func (d *onDiscord) run(with *settings, std streams) error {
	edited, err := openEdited(with)
	if err != nil {
		return hopeless{fmt.Errorf("running on Discord: %w", err)}
	}
	config, err := d.config(with, edited.router, std)
	if err != nil {
		return hopeless{fmt.Errorf("running on Discord: %w", err)}
	}
	traces, err := tracing.Start(context.Background(), version(), config.Log)
	if err != nil {
		return hopeless{err}
	}
	defer traces.Stop()
	config.Tracer = traces
	if config.Ledger, err = d.ledger(config); err != nil {
		return hopeless{err}
	}
	if config.Ledger != nil {
		defer config.Ledger.Close()
	}
	var prune func(context.Context)
	if config.Keeping, prune, err = d.open(config.Log); err != nil {
		return hopeless{err}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // from then on, a second signal ends the program at once
	leave, err := d.join(ctx, &config)
	if err != nil {
		return hopeless{err}
	}
	defer leave()
	b, err := bot.New(config)
	if err != nil {
		return hopeless{err}
	}
	if err = runBeside(ctx, b, edited, prune, config.Log); bot.IsFinal(err) {
		return hopeless{err}
	}
	return err
}

// runBeside runs the bot, and what goes on beside it, until the context ends.
func runBeside(ctx context.Context, b *bot.Bot, pack edited, prune func(context.Context), log *slog.Logger) error {
	defer pack.follow(ctx, b, log)()
	defer beside(ctx, prune)()
	defer beside(ctx, func(ctx context.Context) { tellSystemd(ctx, b.Alive, log) })()
	return b.Run(ctx)
}

// join has the bot agree with its other processes on what they share, through the database
// that all of them have. Without one it does nothing.
func (d *onDiscord) join(ctx context.Context, c *bot.Config) (leave func(), err error) {
	if !strings.Contains(d.DB, "://") {
		return func() {}, nil
	}
	token, err := bot.CleanToken(c.Token) // which is the same however each has it written
	if err != nil {
		return nil, err
	}
	if c.Replicas, err = replicas.Open(d.DB, token, c.Log); err != nil {
		return nil, fmt.Errorf("reading FOOTNOTE_DB: %w", err)
	}
	kept := beside(ctx, c.Replicas.Keep)
	return func() {
		kept()
		c.Replicas.Close()
	}, nil
}

// ledger opens what keeps what people have learned. Without a place for it the bot runs
// all the same, and there is none. The error is for a setting that cannot be right.
func (d *onDiscord) ledger(c bot.Config) (*ledger.Ledger, error) {
	if strings.EqualFold(d.DB, "off") {
		return nil, nil
	}
	l, err := ledger.Open(context.Background(), d.DB)
	if errors.Is(err, ledger.ErrAddress) {
		return nil, fmt.Errorf("reading FOOTNOTE_DB: %w", err)
	}
	if err != nil {
		c.Log.Warn("running without /review, /progress and /forget, since there is no place to keep answers", "err", err, "remedy", "let FOOTNOTE_DB name a file that can be written, or off")
		return nil, nil
	}
	d.warnOfOwnFile(c.Log)
	return l, nil
}
