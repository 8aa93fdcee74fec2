package bot

import (
	"errors"
	"strconv"
	"strings"

	"footnote/bot/discord"
)

// IsFinal reports whether an error of Bot.Run will be there again whenever the bot is
// started, until somebody changes something.
func IsFinal(err error) bool { return errors.As(err, new(*discord.FatalError)) }

// cleanToken returns a token as it is sent. People paste it with its prefix, with
// blanks or quotation marks around it, or with what a text editor made of it.
func cleanToken(token string) (string, error) {
	token = unquoted(strings.TrimPrefix(unquoted(token), "Bot "))
	if token == "" {
		return "", errors.New("starting the bot: there is no token")
	}
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' || r == '"' || r == '\'' }) {
		return "", errors.New("starting the bot: the token holds characters that no token has; copy it again from the Developer Portal, Bot")
	}
	return token, nil
}

// cleanID returns the ID of something at Discord, or "" if none is named.
func cleanID(id string) (string, error) {
	id = unquoted(id)
	if _, err := strconv.ParseUint(id, 10, 64); err != nil && id != "" {
		return "", errors.New("not an ID, which is a number such as 123456789012345678; right-click the server, Copy Server ID")
	}
	return id, nil
}

// unquoted takes blanks and a pair of quotation marks off, which some ways of setting
// a variable leave on.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{`"`, `'`} {
		if inner, ok := strings.CutPrefix(s, mark); ok && strings.HasSuffix(inner, mark) {
			return strings.TrimSpace(strings.TrimSuffix(inner, mark))
		}
	}
	return s
}
