package bot

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// Who has names completed without end loses no question but their own: a burst is
// completed, then what people type, and the rest costs nothing.
func TestTypingKeepsNobodyWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.Run(ctx) }()
		srv.Session(t, 1)
		synctest.Wait()
		flooder, other := dt.From{User: srv.NewUser("flooder")}, dt.From{User: srv.NewUser("other")}
		long := strings.Repeat("founded mss spies ", 6000/18)
		for range 256 {
			srv.Send(srv.Autocomplete(flooder, "topic", dt.Focused("name", long)))
		}
		within, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		defer cancel()
		for _, in := range []*dt.Interaction{
			srv.Slash(other, "ask", dt.String("question", "When was the MSS founded?")),
			srv.Autocomplete(other, "topic", dt.Focused("name", "founded")),
			srv.Slash(flooder, "ask", dt.String("question", "When was the MSS founded?")),
		} {
			if _, err := srv.Do(within, in); err != nil {
				t.Errorf("no answer: %v", err)
			}
		}
		synctest.Wait()
		if got, want := srv.Counts().Callbacks, typeBurst+3; got != want {
			t.Errorf("%d callbacks, want %d", got, want)
		}
		time.Sleep(typeEvery)
		if reply, err := srv.Do(within, srv.Autocomplete(flooder, "topic", dt.Focused("name", "founded"))); err != nil || len(reply.Choices) == 0 {
			t.Errorf("after a while: got %+v, %v", reply, err)
		}
		stop()
		<-ran
	})
}
