package bot

import (
	"net"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
	"footnote/bot/endpoint"
)

// byHTTP has a bot take interactions over HTTP, where its Discord sends them then. The
// gateway is there too unless it is switched off.
func byHTTP(t *testing.T, r *running, noGateway bool) (url string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r.end()
	<-r.done
	c := r.bot.config
	c.HTTPAddr, c.PublicKey, c.listener, c.NoGateway = l.Addr().String(), r.PublicKey, l, noGateway
	r.start(c)
	if !noGateway {
		r.session(2)
	}
	url = "http://" + l.Addr().String() + endpoint.Path
	if err := r.SetEndpoint(url); err != nil {
		t.Fatal(err)
	}
	return url
}

// Whatever is asked, the reply over HTTP is the one over the gateway. It stands in the
// response: no request of the bot's own is made for it.
func TestHTTPSaysTheSame(t *testing.T) {
	gateway, over := enter(t), enter(t)
	byHTTP(t, over, true)
	ask := func(r *running, in func(*running, dt.From) *dt.Interaction) dt.Reply {
		return r.do(in(r, dt.From{User: r.NewUser("student")}))
	}
	slash := func(command string, o ...dt.Option) func(*running, dt.From) *dt.Interaction {
		return func(r *running, f dt.From) *dt.Interaction { return r.Slash(f, command, o...) }
	}
	for name, in := range map[string]func(*running, dt.From) *dt.Interaction{
		"answer":     slash("ask", dt.String("question", hasAnswer)),
		"choices":    slash("ask", dt.String("question", hasChoices)),
		"none":       slash("ask", dt.String("question", hasNothing)),
		"private":    slash("ask", dt.String("question", hasAnswer), dt.Boolean("private", true)),
		"topic":      slash("topic", dt.String("name", "founding")),
		"topics":     slash("topics"),
		"source":     slash("source"),
		"cite":       slash("cite", dt.String("style", "apa")),
		"help":       slash("help"),
		"no command": slash(marker),
		"menu": func(r *running, f dt.From) *dt.Interaction {
			return r.MessageCommand(f, "Answer this", r.Text(f, hasAnswer))
		},
		"typing": func(r *running, f dt.From) *dt.Interaction {
			return r.Autocomplete(f, "topic", dt.Focused("name", "found"))
		},
		"typing what nothing completes": func(r *running, f dt.From) *dt.Interaction {
			return r.Autocomplete(f, "topic", dt.Focused("name", marker))
		},
		"pressing": func(r *running, f dt.From) *dt.Interaction {
			asked := r.do(r.Slash(f, "ask", dt.String("question", hasChoices)))
			return r.Press(f, *asked.Message, asked.Message.Components[0].CustomID)
		},
	} {
		want, got := ask(gateway, in), ask(over, in)
		if got.Type != want.Type || contentOf(got) != contentOf(want) || got.Ephemeral() != want.Ephemeral() || !reflect.DeepEqual(got.Choices, want.Choices) {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
	for _, q := range over.Requests() {
		if strings.HasSuffix(q.Path, "/callback") {
			t.Errorf("answered by a request: %s", q.Path)
		}
	}
}

// With both ways open, interactions come over HTTP, and mentions and direct messages over
// the gateway. Commands are registered either way.
func TestHTTPBesideGateway(t *testing.T) {
	for _, noGateway := range []bool{false, true} {
		r := run(t, dt.Options{})
		byHTTP(t, r, noGateway)
		r.asked()
		if noGateway {
			if open := r.Counts().Open; open != 0 {
				t.Errorf("%d sessions without a gateway", open)
			}
		} else {
			r.mentioned()
		}
	}
}

// Whoever types too fast gets no completions, and whoever asks too much is told.
func TestHTTPLimits(t *testing.T) {
	r := run(t, dt.Options{})
	byHTTP(t, r, true)
	from := dt.From{User: r.NewUser("student")}
	for range askBurst {
		r.do(r.Slash(from, "ask", dt.String("question", hasAnswer)))
	}
	if got := r.do(r.Slash(from, "ask", dt.String("question", hasAnswer))); !strings.Contains(contentOf(got), "One moment") {
		t.Errorf("got %q", contentOf(got))
	}
	for range typeBurst * 2 {
		r.Send(r.Autocomplete(from, "topic", dt.Focused("name", "f")))
	}
	n, err := r.WaitCounts(r.ctx, func(n dt.Counts) bool { return n.Callbacks+n.Undelivered >= askBurst+1+2*typeBurst })
	if err != nil || n.Undelivered == 0 {
		t.Errorf("%d refused, %v", n.Undelivered, err)
	}
}

// What is refused is counted, by why.
func TestHTTPRefused(t *testing.T) {
	r := run(t, dt.Options{})
	url := byHTTP(t, r, true)
	res, err := http.Post(url, "application/json", strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	w := httptest.NewRecorder()
	adminPages(r.bot.metrics, r.bot.Alive, r.bot.ready).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	const counted = `footnote_http_refused_total{reason="signature"} 3` // two were Discord's, when it was given the address
	if res.StatusCode != http.StatusUnauthorized || !strings.Contains(w.Body.String(), counted+"\n") {
		t.Errorf("got %d, and no %s", res.StatusCode, counted)
	}
}

// With the key of another application nothing that Discord sends is taken, and the log
// says why.
func TestHTTPOtherKey(t *testing.T) {
	const why = "DISCORD_PUBLIC_KEY is not the key of this application"
	r := run(t, dt.Options{})
	b, err := New(r.withKey(r.PublicKey))
	if err != nil {
		t.Fatal(err)
	}
	if b.compareKey(r.ctx); r.log.contains(why) {
		t.Errorf("with the right key:\n%s", r.log)
	}
	r.stop()
	<-r.done
	r.start(r.withKey(strings.Repeat("ab", 32)))
	for !r.log.contains(why) {
		if r.ctx.Err() != nil {
			t.Fatal("the log says nothing of another key")
		}
		time.Sleep(time.Millisecond)
	}
}

// withKey returns the settings of the bot with a public key, over HTTP alone.
func (r *running) withKey(key string) Config {
	c := r.bot.config
	c.HTTPAddr, c.PublicKey, c.NoGateway = "127.0.0.1:0", key, true
	return c
}
