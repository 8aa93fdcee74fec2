package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"footnote/bot"
	"footnote/bot/ledger"
	"footnote/knowledge/router"
)

// discord are the settings of the bot. The token is no flag: a command line is
// seen by everybody on the machine.
type discord struct {
	APIURL    string `name:"api-url" help:"Where requests to Discord go." default:"https://discord.com" env:"DISCORD_API_URL" placeholder:"URL"`
	Guild     string `help:"Register the commands on this server only, for trying out." env:"DISCORD_GUILD" placeholder:"ID"`
	AdminAddr string `help:"Serve /healthz, /readyz and /metrics here, for example 127.0.0.1:9090." env:"FOOTNOTE_ADMIN_ADDR" placeholder:"ADDR"`
}

// token returns the bot's token, "" where none is set.
func token() string { return strings.TrimSpace(os.Getenv("DISCORD_TOKEN")) }

// errNoToken says what to do where a command needs the token.
var errNoToken = errors.New("DISCORD_TOKEN is not set; put the bot's token there or in a file .env")

// config returns what the bot is made from.
func (d *discord) config(with *settings, r *router.Router, std streams) bot.Config {
	return bot.Config{
		Token:     token(),
		APIURL:    d.APIURL,
		Guild:     d.Guild,
		AdminAddr: d.AdminAddr,
		Log:       with.logger(std.err),
		Router:    r,
	}
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
		return hopeless{err}
	}
	config := d.config(with, edited.router, std)
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
	b, err := bot.New(config)
	if err != nil {
		return hopeless{err}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // from then on, a second signal ends the program at once
	defer edited.follow(ctx, b, config.Log)()
	defer beside(ctx, prune)()
	err = b.Run(ctx)
	if bot.IsFinal(err) {
		return hopeless{err}
	}
	return err
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
	return l, nil
}
