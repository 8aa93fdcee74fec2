// Discord is a fake Discord for a trial of a release: every bot that connects is asked a
// question, and what it replies is printed.
//
//	go run .release/trial/discord.go FOLDER
//
// It writes its address and the bot's token into the files url and token of the folder,
// and a line into the file answers for each connection that answered with its source. It
// ends with its standard input.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"footnote/bot/discordtest"
)

// patience is how long a bot may take to come back, and to answer.
const patience = 10 * time.Minute

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("name the folder of the trial"))
	}
	dir := os.Args[1]
	srv := discordtest.NewServer(discordtest.Options{Token: "a.fake.token-of-Discord"})
	for name, text := range map[string]string{"token": srv.Token, "answers": "", "url": srv.URL} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text+"\n"), 0o644); err != nil {
			fail(err)
		}
	}
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	answers, err := os.OpenFile(filepath.Join(dir, "answers"), os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		fail(err)
	}
	for number := 1; ; number++ {
		if number, err = ask(srv, number, answers); err != nil {
			fail(err)
		}
	}
}

// ask asks the bot on a connection of this number or a later one, and returns which.
func ask(srv *discordtest.Server, number int, answers io.Writer) (int, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c, err := srv.WaitSessionOn(ctx, number)
	if err != nil {
		return 0, fmt.Errorf("waiting for the bot: %w", err)
	}
	from := discordtest.From{User: srv.NewUser("student")}
	reply, err := srv.Do(ctx, srv.Slash(from, "ask", discordtest.String("question", "When was the MSS formed?")))
	if err != nil {
		return 0, fmt.Errorf("asking: %w", err)
	}
	for _, v := range srv.Violations() {
		if !strings.HasPrefix(v.Message, "401") { // a wrong token is part of the trial
			return 0, fmt.Errorf("a complaint of Discord: %v", v)
		}
	}
	if reply.Message == nil || !strings.Contains(reply.Message.Content, "1983") || !strings.Contains(reply.Message.Content, "-# Source: ") {
		return 0, fmt.Errorf("got the reply %+v", reply.Message)
	}
	_, err = fmt.Fprintf(answers, "answered on connection %d\n", c.Number)
	return c.Number, err
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "discord:", err)
	os.Exit(1)
}
