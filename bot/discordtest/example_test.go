package discordtest_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"footnote/bot/discordtest"
)

// A program may drive a bot too: a server needs no test. Here the bot is one
// request.
func Example() {
	srv := discordtest.NewServer(discordtest.Options{})
	defer srv.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	question := srv.Mention(discordtest.From{}, "who leads it?")
	srv.SendMessage(question)
	srv.Inject("POST", "/channels/*/messages", 1, discordtest.Fail(503))
	for range 2 { // the first try fails
		body := `{"content": "the minister", "message_reference": {"message_id": "` + question.ID + `"}}`
		req, _ := http.NewRequest("POST", srv.URL+"/api/v9/channels/"+question.ChannelID+"/messages", strings.NewReader(body))
		req.Header.Set("Authorization", "Bot "+srv.Token)
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(res.StatusCode)
		res.Body.Close()
	}
	reply, err := srv.WaitMessage(ctx, question.ID)
	fmt.Println(reply.Content, err, len(reply.Pings), len(srv.Violations()))
	// Output:
	// 503
	// 200
	// the minister <nil> 1 0
}
