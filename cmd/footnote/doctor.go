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
	r, err := with.router()
	if err != nil {
		return fmt.Errorf("examining the bot: %w", err)
	}
	config, err := d.config(with, r, std)
	if err != nil {
		return fmt.Errorf("examining the bot: %w", err)
	}
	return bot.Doctor(context.Background(), config, std.out)
}
