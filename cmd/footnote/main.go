package main

import (
	"cmp"
	"fmt"
	"os"

	"github.com/alecthomas/kong"

	"footnote/knowledge/legible"
)

// cli is the command line: the settings of all commands, and the commands.
type cli struct {
	settings
	Version bool `help:"Say what runs: module, commit, Go and pack."`

	Serve  serveCommand  `cmd:"" default:"1" hidden:"" help:"Run on Discord when DISCORD_TOKEN is set; answer in the terminal otherwise."`
	Run    runCommand    `cmd:"" help:"Run on Discord."`
	Ask    askCommand    `cmd:"" help:"Answer one question, or one a line on standard input."`
	Quiz   quizCommand   `cmd:"" help:"Ask a round of quiz questions in the terminal."`
	Topics topicsCommand `cmd:"" help:"List all topics."`
	Cite   citeCommand   `cmd:"" help:"Cite the text or one answer in a citation style."`
	Init   initCommand   `cmd:"" help:"Start a pack of a text."`
	New    newCommand    `cmd:"" help:"Add a topic to a pack, as a draft."`
	Check  checkCommand  `cmd:"" help:"Check that a pack is sound."`
	Eval   evalCommand   `cmd:"" help:"Score a pack on a question set."`
	Diff   diffCommand   `cmd:"" help:"Compare two packs on a question set: which questions get another answer."`
	Export exportCommand `cmd:"" help:"Print topics and quiz questions as a file for Anki or as CSV."`
	Studio studioCommand `cmd:"" help:"See a pack in a browser while you write it: its replies and why, its problems, its health, and questions to train it with."`
	Doctor doctorCommand `cmd:"" help:"Check the settings of the bot on Discord and say what to do."`
}

func main() {
	os.Exit(execute(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// execute runs the program and returns its exit status.
func execute(args []string, std streams) int {
	if err := cmp.Or(loadDotEnv(std.err), checkEnvironment()); err != nil {
		return report(hopeless{err}, os.Getenv("LOG_FORMAT"), std.err)
	}
	forgetEmpty("FOOTNOTE_DB", "FOOTNOTE_GATEWAY", "FOOTNOTE_PPROF", "LOG_LEVEL", "LOG_FORMAT", "LOG_QUESTIONS_DAYS", "DISCORD_API_URL", "DISCORD_SHARDS")
	var c cli
	status := -1
	ctx, err := newParser(&c, std, &status).Parse(args)
	if status >= 0 { // --help has been printed
		return status
	}
	if err != nil {
		fmt.Fprintf(std.err, "footnote: %s\nTry: footnote --help\n", legible.Shown(err.Error()))
		if isSpoilt(std) {
			return exitHopeless
		}
		return exitUsage
	}
	if c.Version {
		return report(c.printVersion(std.out), c.LogFormat, std.err)
	}
	return report(ctx.Run(&c.settings), c.LogFormat, std.err)
}

// isSpoilt reports whether the environment makes even a right command line wrong. A new
// start cannot mend that.
func isSpoilt(std streams) bool {
	_, err := newParser(new(cli), std, new(int)).Parse([]string{"run"})
	return err != nil
}

// newParser returns the parser of the command line. It sets status where it says all
// that there is to say, as on --help.
func newParser(c *cli, std streams, status *int) *kong.Kong {
	parser, err := kong.New(c,
		kong.Name("footnote"),
		kong.Description("Answers questions about one text, each answer with its source. Without a command it runs on Discord when DISCORD_TOKEN is set, and answers in the terminal otherwise."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(code int) { *status = code }),
		kong.Bind(std),
		kong.Vars{"styles": styleNames()},
	)
	if err != nil {
		panic(err) // the struct is wrong
	}
	return parser
}
