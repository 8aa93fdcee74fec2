package bot

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tidwall/gjson"

	"footnote/bot/endpoint"
	"footnote/bot/ledger/ledgertest"
)

// BenchmarkLoadHTTP answers questions as fast as they are asked over HTTP: one process
// alone, and one and two behind HAProxy, the latter with PostgreSQL too. Beside it stands BenchmarkLoad, over the gateway.
// Run it with -benchtime=1x -count=5.
func BenchmarkLoadHTTP(b *testing.B) {
	b.Run("alone", func(b *testing.B) { loadHTTP(b, 1, false) })
	b.Run("balanced=1", func(b *testing.B) { loadHTTP(b, 1, true) })
	b.Run("balanced=2", func(b *testing.B) { loadHTTP(b, 2, true) })
	b.Run("PostgreSQL=2", func(b *testing.B) {
		b.Setenv(loadedDB, ledgertest.Postgres(b))
		loadHTTP(b, 2, true)
	})
}

func loadHTTP(b *testing.B, processes int, balanced bool) {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		b.Fatal(err)
	}
	f := newFlood(b, loadInFlight)
	var bots []*process
	var addrs []string
	for range processes {
		addr := unusedAddr(b)
		addrs = append(addrs, addr)
		bots = append(bots, startProcessOf(b, f, "http@"+addr+"@"+hex.EncodeToString(public)))
	}
	front := addrs[0]
	if balanced {
		front = balance(b, addrs)
	}
	p := &poster{url: "http://" + front + endpoint.Path, key: private}
	p.client.Transport = &http.Transport{MaxIdleConnsPerHost: loadInFlight}
	defer p.client.CloseIdleConnections()
	for p.post(0) != http.StatusOK { // it is being started
		time.Sleep(10 * time.Millisecond)
	}
	p.run(loadQuestions / 10)
	spent := func() (all time.Duration) {
		for _, bot := range bots {
			all += bot.spent()
		}
		return all
	}
	before := spent()
	b.ResetTimer()
	for range b.N {
		p.run(loadQuestions)
	}
	b.StopTimer()
	b.ReportMetric(float64(loadQuestions*b.N)/b.Elapsed().Seconds(), "replies/s")
	b.ReportMetric(float64((spent()-before).Microseconds())/float64(loadQuestions*b.N), "cpu-us/reply")
	b.ReportMetric(float64(p.asked.Load())/float64(p.next.Load()), "B-asked/reply")
	b.ReportMetric(float64(p.said.Load())/float64(p.next.Load()), "B-said/reply")
	if n := p.lost.Load(); n > 0 {
		b.Errorf("%d replies lost", n)
	}
}

// poster is Discord as far as it posts interactions.
type poster struct {
	url    string
	key    ed25519.PrivateKey
	client http.Client
	next   atomic.Int64 // number of the next interaction

	lost, asked, said atomic.Int64 // interactions, and bytes of bodies
}

// run posts n interactions, so many at a time.
func (p *poster) run(n int) {
	var all sync.WaitGroup
	var left atomic.Int64
	left.Store(int64(n))
	for range loadInFlight {
		all.Go(func() {
			for left.Add(-1) >= 0 {
				if p.post(int(p.next.Add(1))) != http.StatusOK {
					p.lost.Add(1)
				}
			}
		})
	}
	all.Wait()
}

// post posts an interaction and returns the status of what comes back, 0 for nothing.
func (p *poster) post(i int) int {
	body := []byte(gjson.Get(question(i+1), "d").Raw)
	stamp := strconv.FormatInt(time.Now().Unix(), 10)
	req, err := http.NewRequest(http.MethodPost, p.url, bytes.NewReader(body))
	if err != nil {
		return 0
	}
	req.Header.Set("X-Signature-Timestamp", stamp)
	req.Header.Set("X-Signature-Ed25519", hex.EncodeToString(ed25519.Sign(p.key, append([]byte(stamp), body...))))
	res, err := p.client.Do(req)
	if err != nil {
		return 0
	}
	defer res.Body.Close()
	said, err := io.Copy(io.Discard, res.Body)
	p.asked.Add(int64(len(body)))
	p.said.Add(said)
	if err != nil {
		return 0
	}
	return res.StatusCode
}

func unusedAddr(b *testing.B) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// balance runs HAProxy before the processes, and returns where.
func balance(b *testing.B, addrs []string) (front string) {
	haproxy, err := exec.LookPath("haproxy")
	if err != nil {
		b.Skip("NOT MEASURED: there is no haproxy on this machine")
	}
	front = unusedAddr(b)
	var text strings.Builder
	fmt.Fprintf(&text, "defaults\n  mode http\n  timeout connect 1s\n  timeout client 10s\n  timeout server 4s\nlisten discord\n  bind %s\n  retries 3\n  retry-on conn-failure empty-response 503\n", front)
	for i, addr := range addrs {
		fmt.Fprintf(&text, "  server s%d %s\n", i, addr)
	}
	file := filepath.Join(b.TempDir(), "haproxy.cfg")
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(haproxy, "-db", "-f", file)
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	return front
}
