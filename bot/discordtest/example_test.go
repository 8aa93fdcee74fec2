package discordtest_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/gorilla/websocket"

	"footnote/bot/discordtest"
)

// A program may drive a bot too: a server needs no test. Here the bot is one
// request, which is tried again.
func Example() {
	srv := discordtest.NewServer(discordtest.Options{})
	defer srv.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	question := srv.Mention(discordtest.From{}, "who leads it?")
	srv.SendMessage(question)
	srv.Inject("POST", "/channels/*/messages", 1, discordtest.Fail(503))
	for range 2 {
		body := `{"content": "the minister", "allowed_mentions": {}, "message_reference": {"message_id": "` + question.ID + `"}}`
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
	fmt.Println(reply.Content, err, len(srv.Violations()))
	// Output:
	// 503
	// 200
	// the minister <nil> 0
}

// A scene scripts one connection to the gateway: the first says HELLO and closes
// when it is asked for a session, those that follow are healthy. In a bubble of
// testing/synctest such scenes may last for hours.
func ExampleServer_Play() {
	srv := discordtest.NewServer(discordtest.Options{InMemory: true})
	defer srv.Close()
	srv.Play(discordtest.Answering(discordtest.Closing(4009)), discordtest.Good)

	dialer := websocket.Dialer{NetDialContext: srv.Dial}
	ws, _, err := dialer.Dial("ws"+strings.TrimPrefix(srv.URL, "http")+"/ws/new?v=9&encoding=json", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ws.Close()
	_, hello, _ := ws.ReadMessage()
	fmt.Println(string(hello))
	ws.WriteMessage(websocket.TextMessage, []byte(`{"op": 2, "d": {"token": "test-token", "intents": 0}}`))
	_, _, err = ws.ReadMessage()
	fmt.Println(err)
	// Output:
	// {"d":{"heartbeat_interval":41250},"op":10,"s":null,"t":null}
	// websocket: close 4009
}
