package bot

import (
	"net/http/httptest"
	"strings"
	"testing"
)

// Profiles are served where they were asked for, and nowhere else.
func TestProfiles(t *testing.T) {
	for _, asked := range []bool{false, true} {
		b, err := New(Config{Token: "secret", AdminAddr: "127.0.0.1:0", Profiles: asked, Router: embedded(t)})
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"/debug/pprof/", "/debug/pprof/heap", "/debug/pprof/cmdline", "/debug/pprof/symbol", "/metrics"} {
			w := httptest.NewRecorder()
			b.pages().ServeHTTP(w, httptest.NewRequest("GET", path, nil))
			if want := asked || path == "/metrics"; (w.Code == 200) != want {
				t.Errorf("asked %t: %s gives %d", asked, path, w.Code)
			}
		}
	}
	if _, err := New(Config{Token: "secret", Profiles: true}); err == nil || !strings.Contains(err.Error(), "FOOTNOTE_ADMIN_ADDR") {
		t.Errorf("without an address: got %v", err)
	}
}
