package studio

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
)

// newToken returns what nobody guesses, fit for an address.
func newToken() string { return rand.Text() }

// headers keep whatever a page shows from doing anything but showing.
var headers = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy":              "same-origin", // the address is the key; and with none at all forms would have no origin
	"X-Content-Type-Options":       "nosniff",
	"Cache-Control":                "no-store",
}

// maxBody is the most bytes of what is sent: of a question set with some ten thousand
// questions.
const maxBody = 4 << 20

// guard lets those through who know the token, ask for this address, and are no other
// page. A name that leads to loopback, which any site may have, is another address.
func (s *Studio) guard(next http.Handler) http.Handler {
	next = http.StripPrefix("/"+s.token, http.NewCrossOriginProtection().Handler(next))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		token, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
		switch {
		case !s.isOurs(r.Host), isForeign(r.Header):
			http.Error(w, "not from here", http.StatusForbidden)
		case subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) != 1:
			http.NotFound(w, r)
		default:
			r.Body = http.MaxBytesReader(w, r.Body, maxBody)
			next.ServeHTTP(w, r)
		}
	})
}

// isOurs reports whether a host is the one that is listened on, by its address or as
// localhost.
func (s *Studio) isOurs(host string) bool {
	addr := s.listener.Addr().String()
	_, port, _ := net.SplitHostPort(addr)
	return host == addr || host == "localhost:"+port
}

// isForeign reports whether a browser says that another page asks. What is typed into
// the address bar, or opened from a terminal, is from none.
func isForeign(h http.Header) bool {
	from := h.Get("Sec-Fetch-Site")
	return from != "" && from != "same-origin" && from != "none"
}
