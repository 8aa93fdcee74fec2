package studio

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"

	"footnote/bot"
	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/edit"
	"footnote/knowledge/live"
	"footnote/knowledge/router"
)

// Config is what a studio needs.
type Config struct {
	Folder *live.Folder   // the pack; nil for one that never changes
	Router *router.Router // of a pack that never changes; nil where there is a folder
	Dir    string         // where the folder is; "" without
	Addr   string         // where to serve, such as 127.0.0.1:0 for a free port

	TextName string // file of the source's text, with a paragraph a line; "" where it is not at hand
	Text     []byte // what it holds
}

// Studio shows a pack in a browser. Safe for concurrent use.
type Studio struct {
	config   Config
	token    string
	listener net.Listener
	pages    pages
	news     *news
	measured *measured
	training training

	edits     *edit.Folder // nil for a pack that never changes
	proposals *lru.Cache[string, proposal]

	pack atomic.Pointer[pack]
}

// pack is what there is of the pack at one moment. It never changes.
type pack struct {
	router   *router.Router // of the last sound state; nil before there is one
	preview  *bot.Preview   // of that; nil likewise
	problems error          // why the present state is not that, nil if it is
	blind    error          // why some changes go unnoticed
}

// Open makes a studio, and listens. It serves nothing before Run.
func Open(c Config) (*Studio, error) {
	l, err := listen(c.Addr)
	if err != nil {
		return nil, err
	}
	s := &Studio{config: c, token: newToken(), listener: l, pages: newPages(), news: newNews(), measured: newMeasured(), proposals: newProposals()}
	r, problems := c.Router, error(nil)
	if c.Folder != nil {
		r, problems = c.Folder.Now()
		if s.edits, err = edit.Open(c.Dir); err != nil {
			return nil, errors.Join(err, l.Close())
		}
	}
	s.take(live.Report{Router: r, Swapped: r != nil, Problems: problems})
	return s, nil
}

// Address is where the studio is: whoever knows it may look, and change the pack.
func (s *Studio) Address() string {
	return fmt.Sprintf("http://%s/%s/", s.listener.Addr(), s.token)
}

// Run serves the studio and follows its pack, until the context ends. It is called once.
func (s *Studio) Run(ctx context.Context) error {
	if s.edits != nil {
		defer s.edits.Close()
	}
	ctx, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()
	wg.Go(func() { s.measure(ctx) })
	if s.config.Folder != nil {
		wg.Go(func() { s.config.Folder.Watch(ctx, s.take) })
	}
	server := newServer(ctx, s.handler())
	wg.Go(func() { <-ctx.Done(); server.Close() })
	if err := server.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving the studio: %w", err)
	}
	return nil
}

// paragraphs returns the paragraphs of a pack's source, nil where its text is not at hand
// or does not have the paragraphs that the pack counts.
func (s *Studio) paragraphs(src knowledge.Source) []string {
	if s.config.TextName == "" {
		return nil
	}
	all, err := check.Paragraphs(s.config.TextName, s.config.Text, src)
	if err != nil { // footnote check says why
		return nil
	}
	return all
}

// base is what the addresses of the page begin with.
func (s *Studio) base() string { return "/" + s.token + "/" }

// now returns what there is of the pack.
func (s *Studio) now() *pack { return s.pack.Load() }

// take takes in what a look at the folder has found.
func (s *Studio) take(r live.Report) {
	next := &pack{router: r.Router, problems: r.Problems, blind: r.Blind}
	if was := s.now(); was != nil {
		next.preview = was.preview
		if next.blind == nil { // it is told once
			next.blind = was.blind
		}
	}
	if r.Swapped {
		next.preview = bot.NewPreview(r.Router)
		s.measured.want(r.Router.Pack)
	}
	s.pack.Store(next)
	if r.Swapped {
		s.news.tell("pack", "health", "train", "change")
	}
	s.news.tell("problems")
}
