package endpoint

import (
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Only what Discord has signed, lately and for the first time, is passed on.
func TestRefusals(t *testing.T) {
	const interaction = `{"id":"7","type":2}`
	for _, tt := range []struct {
		name   string
		spoil  func(*bench, *http.Request) *http.Request
		status int
		why    Refusal
	}{
		{"good", func(_ *bench, r *http.Request) *http.Request { return r }, 200, ""},
		{"another body", func(_ *bench, r *http.Request) *http.Request {
			r.Body = io.NopCloser(strings.NewReader(`{"id":"8","type":2}`))
			return r
		}, 401, unsigned},
		{"another time", func(_ *bench, r *http.Request) *http.Request {
			r.Header.Set("X-Signature-Timestamp", stamp(time.Second))
			return r
		}, 401, unsigned},
		{"no time", func(_ *bench, r *http.Request) *http.Request {
			r.Header.Del("X-Signature-Timestamp")
			return r
		}, 401, unsigned},
		{"no signature", func(_ *bench, r *http.Request) *http.Request {
			r.Header.Del("X-Signature-Ed25519")
			return r
		}, 401, unsigned},
		{"half a signature", func(_ *bench, r *http.Request) *http.Request {
			r.Header.Set("X-Signature-Ed25519", r.Header.Get("X-Signature-Ed25519")[:64])
			return r
		}, 401, unsigned},
		{"no hexadecimal", func(_ *bench, r *http.Request) *http.Request {
			r.Header.Set("X-Signature-Ed25519", strings.Repeat("x", 128))
			return r
		}, 401, unsigned},
		{"another key", func(b *bench, _ *http.Request) *http.Request {
			return newBench(t, hello).signed(interaction, stamp(0))
		}, 401, unsigned},
		{"as old as may be", func(b *bench, _ *http.Request) *http.Request { return b.signed(interaction, stamp(-MaxAge)) }, 200, ""},
		{"too old", func(b *bench, _ *http.Request) *http.Request {
			return b.signed(interaction, stamp(-MaxAge-2*time.Second))
		}, 401, tooOld},
		{"of the future", func(b *bench, _ *http.Request) *http.Request {
			return b.signed(interaction, stamp(MaxAge+2*time.Second))
		}, 401, tooOld},
		{"at no time", func(b *bench, _ *http.Request) *http.Request { return b.signed(interaction, "now") }, 401, tooOld},
		{"too long", func(b *bench, _ *http.Request) *http.Request {
			return b.signed(strings.Repeat(" ", maxBody)+interaction, stamp(0))
		}, 413, tooLong},
		{"as long as may be", func(b *bench, _ *http.Request) *http.Request {
			return b.signed(strings.Repeat(" ", maxBody-len(interaction))+interaction, stamp(0))
		}, 200, ""},
		{"no JSON", func(b *bench, _ *http.Request) *http.Request { return b.signed(`{"id":"7"`, stamp(0)) }, 400, malformed},
		{"no ID", func(b *bench, _ *http.Request) *http.Request { return b.signed(`{"type":2}`, stamp(0)) }, 400, malformed},
		{"nothing", func(b *bench, _ *http.Request) *http.Request { return b.signed("", stamp(0)) }, 400, malformed},
		{"again", func(b *bench, _ *http.Request) *http.Request {
			b.serve(b.signed(interaction, stamp(-time.Second)))
			b.asked = nil
			return b.signed(interaction, stamp(0))
		}, 409, repeated},
		{"to be looked at", func(_ *bench, r *http.Request) *http.Request {
			r.Method = "GET"
			return r
		}, 405, ""},
	} {
		synctest.Test(t, func(t *testing.T) { // the time is that of the signature
			b := newBench(t, hello)
			w := b.serve(tt.spoil(b, b.signed(interaction, stamp(0))))
			if w.Code != tt.status || (len(b.asked) > 0) != (tt.status == 200) {
				t.Errorf("%s: got %d %s, asked %d times", tt.name, w.Code, w.Body, len(b.asked))
			}
			if got := fmt.Sprint(b.refused); tt.why == "" && len(b.refused) > 0 || tt.why != "" && got != "["+string(tt.why)+"]" {
				t.Errorf("%s: counted %s", tt.name, got)
			}
		})
	}
}

func TestParseKey(t *testing.T) {
	for text, ok := range map[string]bool{
		strings.Repeat("aB", 32): true, strings.Repeat("ab", 31): false, strings.Repeat("ab", 33): false, strings.Repeat("xy", 32): false, "": false,
	} {
		if _, err := ParseKey(text); (err == nil) != ok {
			t.Errorf("%q: got %v", text, err)
		}
	}
}

// FuzzOpened sends anything. Nothing is passed on but what is signed, and nothing panics.
func FuzzOpened(f *testing.F) {
	f.Add([]byte(`{"id":"1","type":2}`), "1700000000", strings.Repeat("0", 128), true)
	f.Add([]byte(`{"id":-1,"type":"x"}`), "-1", "", false)
	f.Add([]byte("{\"id\":\"1\xff\"}"), "9223372036854775807", "zz", true)
	f.Fuzz(func(t *testing.T, body []byte, at, signature string, sign bool) {
		b := newBench(t, hello)
		r := httptest.NewRequest("POST", Path, strings.NewReader(string(body)))
		if sign {
			signature = hex.EncodeToString(ed25519.Sign(b.private, append([]byte(at), body...)))
		}
		r.Header["X-Signature-Timestamp"], r.Header["X-Signature-Ed25519"] = []string{at}, []string{signature}
		if w := b.serve(r); len(b.asked) > 0 && !sign || (w.Code == 200) != (len(b.refused) == 0) {
			t.Errorf("got %d, asked %q, refused %v", w.Code, b.asked, b.refused)
		}
	})
}
