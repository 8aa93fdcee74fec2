package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"footnote/bot"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// answerInTerminal answers lines until the end of input or `quit`.
func (s *settings) answerInTerminal(std streams) error {
	r, err := s.router()
	if err != nil {
		return err
	}
	fmt.Fprintln(std.out, "No DISCORD_TOKEN is set, so Footnote answers here; to run it on Discord, put the bot's token in DISCORD_TOKEN or in a file .env (see the README).")
	t := newTerminal(r, std.out)
	if isTyped(std.in) {
		t.prompt = "\n> "
		fmt.Fprintf(t.out, "Ask about %q, pick from a list by its number, or type quit.\n", r.Pack.Source.Title)
	}
	if err := t.ready(); err != nil {
		return err
	}
	if err := eachLine(std.in, t.answer); !errors.Is(err, errQuit) {
		return err
	}
	return nil
}

// errQuit ends the reading of questions.
var errQuit = errors.New("quit")

// terminal answers line by line.
type terminal struct {
	*printer
	out    *bufio.Writer
	prompt string // "" where nobody types
}

func newTerminal(r *router.Router, w io.Writer) *terminal {
	out := bufio.NewWriter(w)
	t := &terminal{printer: newPrinter(r, out, false, false), out: out}
	t.between = "\n"
	return t
}

// isTyped reports whether somebody types the lines of r.
func isTyped(r io.Reader) bool {
	in, ok := r.(*os.File)
	return ok && term.IsTerminal(int(in.Fd()))
}

// answer answers one line: a number of the list above, or else a question.
func (t *terminal) answer(in input) error {
	word := strings.ToLower(strings.TrimSpace(in.text))
	if word == "quit" {
		return errQuit
	}
	var err error
	if topic := t.picked(word); topic != nil {
		err = t.show(bot.ShowTopic(t.router, topic), "")
	} else if word != "" || t.prompt == "" {
		err = t.print(in)
	}
	if err != nil {
		return err
	}
	return t.ready()
}

// picked returns the topic that a number stands for in the list above, nil for anything
// else.
func (t *terminal) picked(word string) *knowledge.Topic {
	n, err := strconv.Atoi(strings.TrimRight(word, ".)"))
	if err != nil || n < 1 || n > len(t.offered) {
		return nil
	}
	return t.offered[n-1]
}

// ready shows what has been said and that another line may come.
func (t *terminal) ready() error {
	io.WriteString(t.out, t.prompt)
	return t.out.Flush()
}
