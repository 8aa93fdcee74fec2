package main

import (
	"context"
	"errors"

	"footnote/bot"
)

// doctorCommand checks the settings of the bot on Discord.
type doctorCommand struct{ discord }

// Run prints each finding with what to do, and fails if anything must be done.
func (d *doctorCommand) Run(c *cli, std streams) error {
	if token() == "" {
		return errors.New("examining the bot: DISCORD_TOKEN is not set; put the bot's token there or in a file .env")
	}
	config, err := d.config(c, std)
	if err != nil {
		return err
	}
	return bot.Doctor(context.Background(), config, std.out)
}
