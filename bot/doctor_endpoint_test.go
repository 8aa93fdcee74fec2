package bot

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

// The doctor says which way interactions come, and what to do where that is not here.
func TestDoctorOnEndpoint(t *testing.T) {
	answering := func(status int) string {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("X-Signature-Ed25519") == "" || r.Method != http.MethodPost {
				status = http.StatusTeapot
			}
			w.WriteHeader(status)
		}))
		t.Cleanup(srv.Close)
		return srv.URL + "/interactions"
	}
	untrusted := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(untrusted.Close)
	untrusted.Config.ErrorLog = log.New(io.Discard, "", 0)
	key, other := strings.Repeat("ab", 32), strings.Repeat("cd", 32)
	for _, tt := range []struct {
		name          string
		url, verifies string // what Discord has
		addr          string // FOOTNOTE_HTTP_ADDR
		noGateway     bool
		want          string
	}{
		{"gateway", "", key, "", false, "ok     interactions: they come over the gateway\n"},
		{"another program", answering(401), key, "", false, "which refuses what Discord has not signed; this program takes mentions and direct messages alone\n"},
		{"no program", "http://127.0.0.1:1/i", key, "", false, "which does not answer from here (dial tcp 127.0.0.1:1: connect: connection refused): start a program with FOOTNOTE_HTTP_ADDR"},
		{"not trusted", untrusted.URL, key, ":0", false, "whose certificate is not trusted (tls: failed to verify certificate: x509: "},
		{"not registered", "", key, ":0", false, "to do  interactions: they come over the gateway, and none to FOOTNOTE_HTTP_ADDR: "},
		{"nothing comes", "", key, ":0", true, "to do  interactions: Discord sends them over the gateway, which is switched off here: "},
		{"another key", answering(401), other, ":0", false, "to do  interactions: DISCORD_PUBLIC_KEY is not the key of this application"},
		{"well", answering(401), strings.ToUpper(key), ":0", true, "which refuses what Discord has not signed\n"},
		{"takes anything", answering(200), key, ":0", false, "which answers 200 to what Discord has not signed, and not 401: "},
		{"elsewhere", answering(404), key, ":0", false, "which answers 404 to what"},
		{"away", "http://127.0.0.1:1/i", key, ":0", false, "to do  interactions: they come over HTTP to http://127.0.0.1:1/i, which does not answer from here (dial tcp"},
		{"no address", "::", key, ":0", false, "which does not answer from here"},
	} {
		b, err := New(Config{Token: "secret", Router: embedded(t), HTTPAddr: tt.addr, PublicKey: key, NoGateway: tt.noGateway})
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		d := &doctor{bot: b, w: &out}
		d.endpoint(t.Context(), gjson.Parse(fmt.Sprintf(`{"interactions_endpoint_url":%q,"verify_key":%q}`, tt.url, tt.verifies)))
		if !strings.Contains(out.String(), tt.want) || (d.todo == 0) != strings.HasPrefix(out.String(), "ok ") || strings.Count(out.String(), "\n") != 1 {
			t.Errorf("%s: got %s", tt.name, &out)
		}
	}
}
