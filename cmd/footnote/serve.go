package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"footnote/bot"
)

// discord are the settings of the bot. The token is no flag: a command line is
// seen by everybody on the machine.
type discord struct {
	Token     string `kong:"-"`
	APIURL    string `name:"api-url" help:"Where requests to Discord go." default:"https://discord.com" env:"DISCORD_API_URL" placeholder:"URL"`
	Guild     string `help:"Register the commands on this server only, for trying out." env:"DISCORD_GUILD" placeholder:"ID"`
	AdminAddr string `help:"Serve /healthz, /readyz and /metrics here, for example 127.0.0.1:9090." env:"FOOTNOTE_ADMIN_ADDR" placeholder:"ADDR"`
}

// serveCommand is what `footnote` alone does.
type serveCommand struct{ discord }

// Run runs on Discord where there is a token, and in the terminal otherwise.
func (s *serveCommand) Run(c *cli, std streams) error {
	if token() == "" {
		return c.answerInTerminal(std)
	}
	return s.run(c, std)
}

// runCommand runs on Discord.
type runCommand struct{ discord }

// Run runs on Discord until a signal ends it.
func (r *runCommand) Run(c *cli, std streams) error {
	if token() == "" {
		return errors.New("running on Discord: DISCORD_TOKEN is not set; put the bot's token there or in a file .env")
	}
	return r.run(c, std)
}

func token() string { return strings.TrimSpace(os.Getenv("DISCORD_TOKEN")) }

func (d *discord) config(c *cli, std streams) (bot.Config, error) {
	r, err := c.router()
	if err != nil {
		return bot.Config{}, err
	}
	return bot.Config{
		Token:     token(),
		APIURL:    d.APIURL,
		Guild:     d.Guild,
		AdminAddr: d.AdminAddr,
		Log:       c.logger(std.err),
		Router:    r,
	}, nil
}

func (d *discord) run(c *cli, std streams) error {
	config, err := d.config(c, std)
	if err != nil {
		return err
	}
	b, err := bot.New(config)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // from then on, a second signal ends the program at once
	return b.Run(ctx)
}

// logger writes the program's log as the settings say.
func (c *cli) logger(w io.Writer) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		panic(err) // the command line admits known levels only
	}
	options := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
