package main

import (
	"context"
	"fmt"

	"footnote/bot"
)

// doctorCommand checks the settings of the bot on Discord.
type doctorCommand struct{ discord }

// Run prints each finding with what to do, and fails if anything must be done.
func (d *doctorCommand) Run(with *settings, std streams) error {
	if token() == "" {
		return fmt.Errorf("examining the bot: %w", errNoToken)
	}
	r, err := with.router()
	if err != nil {
		return err
	}
	return bot.Doctor(context.Background(), d.config(with, r, std), std.out)
}
