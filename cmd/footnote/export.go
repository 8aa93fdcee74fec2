package main

import (
	"fmt"

	"footnote/knowledge/export"
)

// exportCommand prints a pack as a file to take along.
type exportCommand struct {
	Anki bool `help:"Text for Anki's import (File, Import); the default." xor:"form"`
	CSV  bool `name:"csv" help:"CSV for spreadsheets." xor:"form"`
}

// Run prints the file.
func (e *exportCommand) Run(with *settings, std streams) error {
	pack, err := with.pack()
	if err != nil {
		return err
	}
	write := export.Anki
	if e.CSV {
		write = export.CSV
	}
	if _, err := std.out.Write(write(pack)); err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	return nil
}
