package studio

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"footnote/knowledge/live"
)

// request asks the studio, with headers as pairs of name and value; Host is one.
func request(t *testing.T, method, address, body string, headers ...string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
	}
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reply.Body.Close() })
	return reply
}

func bodyOf(t *testing.T, r *http.Response) string {
	t.Helper()
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// Only who knows the token, asks for this address and comes from no other page is let in.
func TestGuard(t *testing.T) {
	s := startOn(t, small(t, nil))
	home := s.Address()
	at, _ := url.Parse(home)
	root := "http://" + at.Host
	const asked = "question=where+do+bees+live"
	for _, tt := range []struct {
		what, method, address, body string
		headers                     []string
		want                        int
	}{
		{"home", "GET", home, "", nil, 200},
		{"by its name", "GET", home, "", []string{"Host", "localhost:" + at.Port()}, 200},
		{"typed", "GET", home, "", []string{"Sec-Fetch-Site", "none"}, 200},
		{"a question", "POST", home + "ask", asked, []string{"Origin", root}, 200},
		{"without the token", "GET", root + "/", "", nil, 404},
		{"with another", "GET", root + "/" + strings.Repeat("A", len(s.token)) + "/", "", nil, 404},
		{"with half of it", "GET", root + "/" + s.token[:5] + "/", "", nil, 404},
		{"a file without it", "GET", root + "/file/studio.css", "", nil, 404},
		{"another host", "GET", home, "", []string{"Host", "evil.example"}, 403},
		{"another port", "GET", home, "", []string{"Host", "127.0.0.1:1"}, 403},
		{"rebound", "GET", home, "", []string{"Host", "evil.example:" + at.Port()}, 403},
		{"another site", "GET", home, "", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"another port's page", "GET", home, "", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"a question of another origin", "POST", home + "ask", asked, []string{"Origin", "http://evil.example"}, 403},
		{"a question of no origin", "POST", home + "ask", asked, []string{"Origin", "null"}, 403},
		{"a question of another site", "POST", home + "ask", asked, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"a question by GET", "GET", home + "ask?" + asked, "", nil, 405},
		{"what is not there", "GET", home + "nowhere", "", nil, 404},
		{"out of the files", "GET", home + "file/../../studio.go", "", nil, 404},
		{"too much", "POST", home + "ask", "question=" + strings.Repeat("x", maxBody), []string{"Origin", root}, 400},
	} {
		r := request(t, tt.method, tt.address, tt.body, tt.headers...)
		if r.StatusCode != tt.want {
			t.Errorf("%s: got %s, want %d", tt.what, r.Status, tt.want)
		}
		if r.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: other origins are let in", tt.what)
		}
		for name, want := range headers {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q", tt.what, name, got)
			}
		}
	}
}

// Nobody but this machine is served.
func TestLoopbackOnly(t *testing.T) {
	for addr, want := range map[string]string{
		"0.0.0.0:0": "can be reached from other machines", ":0": "can be reached from other machines", "192.0.2.1:0": "can be reached from other machines",
		"127.0.0.1": "reading --addr", "127.0.0.1:99999": "reading --addr", "nonsense": "reading --addr",
	} {
		_, err := Open(Config{Folder: live.Open(small(t, nil)), Addr: addr})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", addr, err, want)
		}
	}
}

// A press that no page makes is answered, and harms nothing.
func TestForgedPresses(t *testing.T) {
	s := startOn(t, small(t, nil))
	for form, want := range map[string]int{
		"": 400, "id=1": 200, "id=x&press=1": 400, "id=1&press=1:d:": 200, "id=1&has=1:d:&press=1:d:": 200,
		"id=1&has=1:n:zzz&press=1:n:zzz": 200, "id=1&has=1:s:&press=1:s:&value=9.9": 200,
		"id=<script>&press=x": 400, "id=1" + strings.Repeat("&has=x", maxPressable+1): 400, "id=99999999999999999999&has=1:qv:A.x&press=1:qv:A.x": 200,
		"id=%zz": 400,
	} {
		r := request(t, "POST", s.Address()+"press", form, "Content-Type", "application/x-www-form-urlencoded")
		if got := bodyOf(t, r); r.StatusCode != want || strings.Contains(got, "<script>") {
			t.Errorf("%s: got %s, want %d: %s", form, r.Status, want, got)
		}
	}
}
