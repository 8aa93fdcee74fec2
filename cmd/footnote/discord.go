package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"footnote/bot"
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

// run runs the bot until a signal ends it.
func (d *discord) run(with *settings, std streams) error {
	edited, err := openEdited(with)
	if err != nil {
		return hopeless{err}
	}
	config := d.config(with, edited.router, std)
	b, err := bot.New(config)
	if err != nil {
		return hopeless{err}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // from then on, a second signal ends the program at once
	defer edited.follow(ctx, b, config.Log)()
	err = b.Run(ctx)
	if bot.IsFinal(err) {
		return hopeless{err}
	}
	return err
}
