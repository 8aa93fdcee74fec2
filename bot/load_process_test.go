package bot

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/replicas"
)

// loadedBot is the environment variable that makes a process of this test the bot under
// load: its kind, the token and the address.
const loadedBot = "FOOTNOTE_LOADED_BOT"

// loadedDB is the one that names the database of several.
const loadedDB = "FOOTNOTE_LOADED_DB"

// process is a bot in a process of its own.
type process struct {
	b      *testing.B
	ask    io.Writer
	answer *bufio.Scanner
}

// startProcess starts the bot that the benchmark is named after, until it ends.
func startProcess(b *testing.B, f *flood) *process {
	_, kind, _ := strings.Cut(b.Name(), "bot=")
	kind, _, _ = strings.Cut(kind, "-")
	return startProcessOf(b, f, kind)
}

// startProcessOf starts a bot of a kind, until the benchmark ends: footnote, shards for all
// that Discord recommends and not beside the callbacks of a flood, http@ADDRESS@KEY, or
// discordgo.
func startProcessOf(b *testing.B, f *flood, kind string) *process {
	url := f.URL
	if f.api != nil {
		url = f.api.URL
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestLoadedBot$")
	cmd.Env = append(os.Environ(), loadedBot+"="+kind+" "+f.Token+" "+url)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		in.Close() // which ends it
		cmd.Wait()
	})
	return &process{b: b, ask: in, answer: bufio.NewScanner(out)}
}

// spent returns the processor time that the bot has taken.
func (p *process) spent() time.Duration {
	nanos, _ := p.asked("time")
	return time.Duration(nanos)
}

// memory returns the bytes of the bot's heap that are in use, and those that its process
// has.
func (p *process) memory() (used, resident int64) { return p.asked("memory") }

// asked asks the bot for two numbers.
func (p *process) asked(what string) (one, two int64) {
	fmt.Fprintln(p.ask, what)
	if !p.answer.Scan() {
		p.b.Fatal("the bot has ended")
	}
	if _, err := fmt.Sscan(p.answer.Text(), &one, &two); err != nil {
		p.b.Fatal(err)
	}
	return one, two
}

// TestLoadedBot is the bot of BenchmarkLoad, which runs it in a process of its own. It
// does nothing otherwise.
func TestLoadedBot(t *testing.T) {
	var kind, token, url string
	if n, _ := fmt.Sscan(os.Getenv(loadedBot), &kind, &token, &url); n < 3 {
		return
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	if kind != "discordgo" {
		c := Config{Token: token, APIURL: url, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Router: embedded(t)}
		if part := strings.Split(kind, "@"); len(part) == 3 {
			c.HTTPAddr, c.PublicKey, c.NoGateway = part[1], part[2], true
		}
		if address := os.Getenv(loadedDB); address != "" {
			others, err := replicas.Open(address, token, c.Log)
			if err != nil {
				t.Fatal(err)
			}
			go others.Keep(ctx)
			c.Replicas = others
		}
		bot, err := New(c)
		if err != nil {
			t.Fatal(err)
		}
		go func() { done <- bot.Run(ctx) }()
	} else {
		go func() { done <- runBare(ctx, token, url, newMaker(embedded(t), false)) }()
	}
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if lines.Text() == "memory" {
			fmt.Println(heap(), resident())
			continue
		}
		var used syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
			t.Fatal(err)
		}
		fmt.Println(used.Utime.Nano()+used.Stime.Nano(), 0)
	}
	stop()
	<-done
}

// resident returns the bytes of memory that this process has.
func resident() int64 {
	var size, pages int64
	text, err := os.ReadFile("/proc/self/statm")
	if err == nil {
		_, err = fmt.Sscan(string(text), &size, &pages)
	}
	if err != nil {
		return 0 // there is no such file on this system
	}
	return pages * int64(os.Getpagesize())
}

// toHost sends requests to another host than discord.com.
type toHost string

func (h toHost) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host = "http", string(h)
	return http.DefaultTransport.RoundTrip(r)
}

// runBare runs the smallest bot that discordgo allows. It looks nothing up.
func runBare(ctx context.Context, token, url string, m maker) error {
	s, err := discordgo.New("Bot " + token)
	if err != nil {
		return err
	}
	s.Client = &http.Client{Timeout: 20 * time.Second, Transport: toHost(strings.TrimPrefix(url, "http://"))}
	s.StateEnabled = false
	r := m.question("When was the MSS formed?")
	says := render(r, m.router.Pack.Source)
	row := discordgo.ActionsRow{}
	for _, o := range r.offers {
		row.Components = append(row.Components, discordgo.Button{Label: cut(o.label, maxLabel), Style: discordgo.SecondaryButton, CustomID: o.press.customID()})
	}
	s.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		s.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: says.Content, Components: []discordgo.MessageComponent{row}, AllowedMentions: &says.Mentions},
		})
	})
	if err := s.Open(); err != nil {
		return err
	}
	<-ctx.Done()
	return s.Close()
}
