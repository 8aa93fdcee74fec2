package bot

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tidwall/gjson"

	dt "footnote/bot/discordtest"
)

// Of those who ask at once, as many are answered as Discord's limits allow, in the
// order asked, and hardly a request is refused. Those who cannot be answered in time
// are told so at once, with one message for all, and counted.
func TestStampede(t *testing.T) {
	const s = time.Second
	for _, tt := range []struct {
		name                    string
		mentions, channels      int
		refusals, answers, told int
		within                  time.Duration
	}{
		{"one channel", 30, 1, 3, 30, 0, 30 * s},
		{"fifty channels", 200, 50, 10, 200, 0, 10 * s},
		{"two hundred in one channel", 200, 1, 10, 29, 1, 30 * s},
		{"more than are worked on at once", 300, 1, 10, 29, 1, 30 * s},
	} {
		for _, latency := range []dt.Fault{{Delay: 100 * time.Millisecond, Done: true}, dt.Delayed(250 * time.Millisecond)} {
			synctest.Test(t, func(t *testing.T) {
				b, srv := onFakeClock(t)
				srv.Inject(http.MethodPost, messages, 0, latency)
				var got came
				got.stampede(t, b, srv, tt.mentions, tt.channels)
				t.Logf("%s: %d answered within %v, %d refused, told %d times after %v, %d lost",
					tt.name, len(got.answers), got.last, srv.Counts().Limited, got.told, got.toldAfter, lost(b))
				if len(got.answers) < tt.answers || got.last > tt.within || tt.channels == 1 && !got.inOrder() {
					t.Errorf("%s: %d answers within %v, to %v", tt.name, len(got.answers), got.last, got.answers)
				}
				if n := srv.Counts().Limited; n > tt.refusals {
					t.Errorf("%s: %d requests refused", tt.name, n)
				}
				if got.told != tt.told || got.toldAfter > 6*s || lost(b) != tt.mentions-len(got.answers) {
					t.Errorf("%s: told %d times after %v, %d lost", tt.name, got.told, got.toldAfter, lost(b))
				}
			})
		}
	}
}

// came is what came of a stampede.
type came struct {
	answers         []string // to which messages
	last, toldAfter time.Duration
	told            int
}

// stampede has students ask in channels, all at once, and watches for a minute.
func (got *came) stampede(t *testing.T, b *Bot, srv *dt.Server, mentions, channels int) {
	ctx, stop := context.WithCancel(t.Context())
	ran := make(chan error, 1)
	go func() { ran <- b.Run(ctx) }()
	srv.Session(t, 1)
	time.Sleep(time.Minute) // the commands are registered
	var places []string
	for range channels {
		places = append(places, srv.NewChannel(dt.Channel{GuildID: srv.GuildID, Name: "study"}).ID)
	}
	began := time.Now()
	for i := range mentions {
		srv.SendMessage(srv.Mention(dt.From{User: srv.NewUser("student"), ChannelID: places[i%channels]}, hasAnswer))
		time.Sleep(time.Microsecond) // there is an order
	}
	time.Sleep(time.Minute)
	stop()
	if err := <-ran; err != nil {
		t.Error(err)
	}
	for _, q := range srv.Requests() {
		if q.Method == http.MethodPost && strings.HasSuffix(q.Path, "/messages") && q.Status == http.StatusOK {
			got.take(gjson.ParseBytes(q.Body), q.Time.Sub(began))
		}
	}
}

// inOrder reports whether the answers came in the order asked, but for the five that
// are under way at once.
func (got *came) inOrder() bool {
	for i, to := range slices.Sorted(slices.Values(got.answers)) {
		if at := slices.Index(got.answers, to); max(at-i, i-at) >= 5 {
			return false
		}
	}
	return true
}

// take takes note of a message.
func (got *came) take(body gjson.Result, after time.Duration) {
	if to := body.Get("message_reference.message_id").String(); to != "" {
		got.answers, got.last = append(got.answers, to), after
		return
	}
	got.told, got.toldAfter = got.told+1, after
}
