// Footnote answers questions about one text, each answer with its source: on
// Discord, or in the terminal.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/alecthomas/kong"
	"github.com/joho/godotenv"
)

// Exit statuses.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// cli is the command line. Flags with an env tag can also be set there, or in
// a file .env.
type cli struct {
	Pack      string `help:"Answer from the pack in DIR instead of the embedded one." placeholder:"DIR" env:"FOOTNOTE_PACK"`
	LogLevel  string `help:"Least severe level that is logged: debug, info, warn or error." default:"info" enum:"debug,info,warn,error" env:"LOG_LEVEL"`
	LogFormat string `help:"Form of the log: text or json." default:"text" enum:"text,json" env:"LOG_FORMAT"`

	Serve  serveCommand  `cmd:"" default:"1" hidden:"" help:"Run on Discord when DISCORD_TOKEN is set; answer in the terminal otherwise."`
	Run    runCommand    `cmd:"" help:"Run on Discord."`
	Ask    askCommand    `cmd:"" help:"Answer one question, or one a line on standard input."`
	Topics topicsCommand `cmd:"" help:"List all topics."`
	Check  checkCommand  `cmd:"" help:"Check that a pack is sound."`
	Eval   evalCommand   `cmd:"" help:"Score a pack on a question set."`
	Doctor doctorCommand `cmd:"" help:"Check the settings of the bot on Discord and say what to do."`
}

// streams are the three standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// errFailed ends the program with exitFailed after the command has said why.
var errFailed = errors.New("failed")

func main() {
	os.Exit(execute(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// execute runs the program and returns its exit status.
func execute(args []string, std streams) int {
	if err := loadDotEnv(); err != nil {
		fmt.Fprintln(std.err, "footnote:", err)
		return exitFailed
	}
	forgetEmpty("FOOTNOTE_PACK", "LOG_LEVEL", "LOG_FORMAT", "DISCORD_API_URL")
	var c cli
	status := -1
	parser, err := kong.New(&c,
		kong.Name("footnote"),
		kong.Description("Answers questions about one text, each answer with its source. Without a command it runs on Discord when DISCORD_TOKEN is set, and answers in the terminal otherwise."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(code int) { status = code }),
		kong.Bind(std),
	)
	if err != nil {
		panic(err) // the struct above is wrong
	}
	ctx, err := parser.Parse(args)
	if status >= 0 { // --help has been printed
		return status
	}
	if err != nil {
		fmt.Fprintf(std.err, "footnote: %v\nTry: footnote --help\n", err)
		return exitUsage
	}
	return report(ctx.Run(&c), std.err)
}

// forgetEmpty unsets variables that are set to nothing: in .env that is how
// people leave a setting out.
func forgetEmpty(names ...string) {
	for _, name := range names {
		if os.Getenv(name) == "" {
			os.Unsetenv(name)
		}
	}
}

// report prints an error and returns the exit status it stands for.
func report(err error, w io.Writer) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFailed):
		return exitFailed
	default:
		fmt.Fprintln(w, "footnote:", err)
		return exitFailed
	}
}

// loadDotEnv sets what .env sets and the environment does not. The parser's
// own errors quote the file, which holds the token, so they are not passed on.
func loadDotEnv() error {
	err := godotenv.Load()
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("reading .env: %w", path.Err)
	}
	return errors.New("reading .env: not every line reads NAME=value")
}
