package bot

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"

	"footnote/bot/discord"
	"footnote/bot/endpoint"
)

// IsFinal reports whether an error of Bot.Run will be there again whenever the bot is
// started, until somebody changes something.
func IsFinal(err error) bool { return errors.As(err, new(*discord.FatalError)) }

// CleanToken returns a token as it is sent. People paste it with its prefix, with
// blanks or quotation marks around it, or with what a text editor made of it.
func CleanToken(token string) (string, error) {
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

// checkAddresses sees that the addresses to serve can be right, and returns the key that
// the one for interactions needs.
func (c Config) checkAddresses() (key ed25519.PublicKey, err error) {
	for name, addr := range map[string]string{"FOOTNOTE_ADMIN_ADDR": c.AdminAddr, "FOOTNOTE_HTTP_ADDR": c.HTTPAddr} {
		if _, err := net.ResolveTCPAddr("tcp", addr); err != nil && addr != "" {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	switch public := unquoted(c.PublicKey); {
	case c.HTTPAddr == "" && c.NoGateway:
		return nil, errors.New("starting the bot: without a gateway nothing reaches it; set FOOTNOTE_HTTP_ADDR")
	case c.HTTPAddr == "":
		return nil, nil
	case public == "":
		return nil, errors.New("reading DISCORD_PUBLIC_KEY: FOOTNOTE_HTTP_ADDR needs it; it stands in the Developer Portal, General Information")
	default:
		if key, err = endpoint.ParseKey(public); err != nil {
			return nil, fmt.Errorf("reading DISCORD_PUBLIC_KEY: %w", err)
		}
		return key, nil
	}
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
