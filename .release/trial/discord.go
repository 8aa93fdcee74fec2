// Discord is a fake Discord for a trial of a release: every bot that connects is asked a
// question, and what it replies is printed.
//
//	go run .release/trial/discord.go FOLDER
//
// It writes its address, the bot's token and the application's public key into the files
// url, token and public-key of the folder, and a line into the file answers for each
// connection that answered with its source. Where somebody names an address in the file
// endpoint, the next question goes there over HTTP, and the file goes when there was an
// answer. It ends with its standard input.
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
	for name, text := range map[string]string{"token": srv.Token, "answers": "", "url": srv.URL, "public-key": srv.PublicKey} {
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
	go func() {
		for {
			if err := askAt(srv, filepath.Join(dir, "endpoint")); err != nil {
				fail(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
	}()
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
	if err := answered(ctx, srv); err != nil {
		return 0, err
	}
	_, err = fmt.Fprintf(answers, "answered on connection %d\n", c.Number)
	return c.Number, err
}

// askAt asks at the address that a file names, if there is one, and removes it.
func askAt(srv *discordtest.Server, file string) error {
	address, err := os.ReadFile(file)
	if err != nil || !strings.HasSuffix(string(address), "\n") {
		return nil // or it is being written
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := srv.SetEndpoint(strings.TrimSpace(string(address))); err != nil {
		return fmt.Errorf("entering the address: %w", err)
	}
	if err := answered(ctx, srv); err != nil {
		return err
	}
	if err := srv.SetEndpoint(""); err != nil {
		return err
	}
	return os.Remove(file)
}

// answered asks a question, and holds the answer to what it must be.
func answered(ctx context.Context, srv *discordtest.Server) error {
	from := discordtest.From{User: srv.NewUser("student")}
	reply, err := srv.Do(ctx, srv.Slash(from, "ask", discordtest.String("question", "When was the MSS formed?")))
	if err != nil {
		return fmt.Errorf("asking: %w", err)
	}
	for _, v := range srv.Violations() {
		if !strings.HasPrefix(v.Message, "401") { // a wrong token is part of the trial
			return fmt.Errorf("a complaint of Discord: %v", v)
		}
	}
	if reply.Message == nil || !strings.Contains(reply.Message.Content, "1983") || !strings.Contains(reply.Message.Content, "-# Source: ") {
		return fmt.Errorf("got the reply %+v", reply.Message)
	}
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "discord:", err)
	os.Exit(1)
}
