package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"footnote/knowledge/legible"
)

// Names of the two settings that give the token. They are no flags: a command line is
// seen by everybody on the machine.
const (
	tokenSetting     = "DISCORD_TOKEN"
	tokenFileSetting = "DISCORD_TOKEN_FILE"
)

// maxTokenFile is the most that a token's file may hold, in bytes: a token has about 70.
const maxTokenFile = 4 << 10

// noToken says what to do where a command needs the token, and where .env was looked for.
func noToken() error {
	folder := "the folder where the program is started"
	if here, err := os.Getwd(); err == nil {
		folder += ", " + legible.Shown(here)
	}
	return fmt.Errorf("DISCORD_TOKEN is not set; put the bot's token there or in a file .env in %s, or name a file that holds it in DISCORD_TOKEN_FILE", folder)
}

// hasToken reports whether a token is set, be it in a file that cannot be read.
func hasToken() bool {
	return strings.TrimSpace(os.Getenv(tokenSetting)) != "" || os.Getenv(tokenFileSetting) != ""
}

// token returns the bot's token.
func token() (string, error) {
	said, file := strings.TrimSpace(os.Getenv(tokenSetting)), os.Getenv(tokenFileSetting)
	switch {
	case said != "" && file != "":
		return "", errors.New("DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set; leave one out")
	case file != "":
		return readToken(file)
	case said == "":
		return "", noToken()
	}
	return said, nil
}

// readToken reads the token from a file, which may be a pipe. What the file holds is told
// by no error: it may be another secret.
func readToken(name string) (string, error) {
	file, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("reading DISCORD_TOKEN_FILE: %w", err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxTokenFile+1))
	if err != nil {
		return "", fmt.Errorf("reading DISCORD_TOKEN_FILE: %w", err)
	}
	token := strings.TrimSpace(string(text))
	if token == "" || len(text) > maxTokenFile {
		return "", fmt.Errorf("reading DISCORD_TOKEN_FILE: %s holds no token, which is one line of about 70 characters", name)
	}
	return token, nil
}
