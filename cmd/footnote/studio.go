package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"footnote/bot/studio"
	"footnote/knowledge/live"
)

// studioCommand shows a pack in a browser.
type studioCommand struct {
	Addr   string `help:"Where to serve the page, on this machine only; a free port unless set." default:"127.0.0.1:0" placeholder:"ADDR"`
	Source string `help:"Tell also which paragraphs of the source's text in FILE, one a line, no topic covers." placeholder:"FILE"`
}

// Run serves the page until a signal ends it. A pack that is not sound yet is shown too.
func (k *studioCommand) Run(with *settings, std streams) error {
	config, err := k.config(with)
	if err != nil {
		return err
	}
	s, err := studio.Open(config)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Fprintf(std.out, "Open %s in a browser. Whoever has this address may change the pack; Ctrl+C ends it.\n", s.Address())
	return s.Run(ctx)
}

// config returns what the studio is made from.
func (k *studioCommand) config(with *settings) (studio.Config, error) {
	c := studio.Config{Addr: k.Addr, Dir: string(with.Pack), TextName: k.Source}
	if k.Source != "" {
		var err error
		if c.Text, err = os.ReadFile(k.Source); err != nil {
			return c, fmt.Errorf("reading the source's text: %w", err)
		}
	}
	if with.Pack == "" {
		r, err := with.router()
		c.Router = r
		return c, err
	}
	defer loadFast()()
	if _, err := os.Stat(string(with.Pack)); err != nil { // a page would say so for ever
		_, err := packIn(with.Pack)
		return c, err
	}
	c.Folder = live.Open(string(with.Pack))
	return c, nil
}
