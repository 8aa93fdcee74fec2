package discord

import (
	"encoding/json"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/tidwall/gjson"
)

// Numbers are held to what Discord can mean, whatever comes in their place.
func TestNumbers(t *testing.T) {
	for _, tt := range []struct{ said, limit string }{
		{`{"total":1000,"remaining":999,"reset_after":14400000}`, "1000 999 14400000"},
		{`{"total":"1000","remaining":"999","reset_after":"14400000"}`, "1000 999 14400000"},
		{`{"total":-1,"remaining":-5,"reset_after":-9}`, "0 0 0"},
		{`{"total":1e300,"remaining":1e300,"reset_after":1e300}`, "1000000 1000000 86400000"},
		{`{"total":10,"remaining":99999999999999999999,"reset_after":99999999999999999999}`, "10 10 86400000"},
		{`{"total":"NaN","remaining":{},"reset_after":[]}`, "0 0 0"},
		{`[]`, "0 0 0"},
	} {
		l := gatewayIn(json.RawMessage(`{"url":"wss://x","session_start_limit":` + tt.said + `}`)).SessionStartLimit
		if got := strings.Join([]string{itoa(l.Total), itoa(l.Remaining), itoa(l.ResetAfter)}, " "); got != tt.limit {
			t.Errorf("%s: got %s, want %s", tt.said, got, tt.limit)
		}
	}
	for _, tt := range []struct {
		said string
		want time.Duration
	}{{"41250", usualInterval}, {`"41250"`, usualInterval}, {"0", usualInterval}, {"-1", usualInterval}, {"null", usualInterval},
		{`"NaN"`, usualInterval}, {"1", minInterval}, {"0.0001", minInterval}, {"1e300", maxInterval}, {"9223372036854775807", maxInterval}} {
		if got := interval(json.RawMessage(`{"heartbeat_interval":` + tt.said + `}`)); got != tt.want {
			t.Errorf("heartbeat_interval %s: got %v, want %v", tt.said, got, tt.want)
		}
	}
	for _, tt := range []struct {
		said, header string
		want         time.Duration
	}{{`{"retry_after":1.5}`, "", 1500 * time.Millisecond}, {`{"retry_after":"1.5"}`, "", 1500 * time.Millisecond}, {`{"retry_after":-1}`, "7", 7 * time.Second},
		{`{"retry_after":1e300}`, "", maxWait}, {`{"retry_after":"NaN"}`, "NaN", usualRetryAfter}, {`{}`, "-Inf", usualRetryAfter}, {`{}`, "1e999", maxWait}} {
		if got := waitOf(gjson.Parse(tt.said), http.Header{"Retry-After": {tt.header}}); got != tt.want {
			t.Errorf("%s, %q: got %v, want %v", tt.said, tt.header, got, tt.want)
		}
	}
	if got := seconds(math.NaN()); got != 0 {
		t.Errorf("NaN seconds: got %v", got)
	}
}

func itoa(n int) string { s, _ := json.Marshal(n); return string(s) }
