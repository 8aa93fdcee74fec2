package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Self asks who the bot is. The error is a FatalError if Discord refuses its
// token.
func (r *REST) Self(ctx context.Context) (*discordgo.User, error) {
	var user discordgo.User
	err := r.Do(ctx, http.MethodGet, discordgo.EndpointUser("@me"), nil, &user)
	if Status(err) == http.StatusUnauthorized {
		return nil, wrongToken(http.StatusUnauthorized)
	}
	return &user, err
}

// Identity asks for the IDs of the bot's user and of its application. The error is a
// FatalError if Discord refuses the token.
func (r *REST) Identity(ctx context.Context) (user, application string, err error) {
	self, err := r.Self(ctx)
	if err != nil {
		return "", "", err
	}
	var app struct{ ID string }
	if err := r.Do(ctx, http.MethodGet, discordgo.EndpointApplication("@me"), nil, &app); err != nil {
		return "", "", err
	}
	if self.ID == "" || app.ID == "" {
		return "", "", errors.New("asking who the bot is: no id")
	}
	return self.ID, app.ID, nil
}

// gateway asks where the gateway is and how many sessions may be started. It
// asks GET /gateway where a proxy does not know the better question.
func (r *REST) gateway(ctx context.Context) (*discordgo.GatewayBotResponse, error) {
	ctx, cancel := context.WithTimeout(ctx, r.config.Timing.Connect)
	defer cancel()
	var answer json.RawMessage
	err := r.Do(ctx, http.MethodGet, discordgo.EndpointGatewayBot, nil, &answer)
	switch Status(err) {
	case http.StatusUnauthorized:
		return nil, wrongToken(http.StatusUnauthorized)
	case http.StatusNotFound, http.StatusMethodNotAllowed:
		err = nil
	}
	if err == nil && gatewayIn(answer).URL == "" {
		err = r.Do(ctx, http.MethodGet, discordgo.EndpointGateway, nil, &answer)
	}
	if err != nil {
		return nil, fmt.Errorf("asking where the gateway is: %w", err)
	}
	return gatewayIn(answer), nil
}
