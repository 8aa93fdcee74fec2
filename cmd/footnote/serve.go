package main

// serveCommand is what `footnote` alone does.
type serveCommand struct{ onDiscord }

// Run runs on Discord where there is a token, and in the terminal otherwise.
func (s *serveCommand) Run(with *settings, std streams) error {
	if !hasToken() {
		return with.answerInTerminal(std)
	}
	return s.run(with, std)
}

// runCommand runs on Discord.
type runCommand struct{ onDiscord }

// Run runs on Discord until a signal ends it.
func (r *runCommand) Run(with *settings, std streams) error {
	return r.run(with, std)
}
