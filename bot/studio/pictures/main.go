// Pictures makes the pictures of the README anew, from the program as it is: the studio
// shows what the bot replies, and a browser takes pictures of that, in light and in dark.
//
//	go run ./bot/studio/pictures
//
// main.go names the pictures, take.go takes them, and palette.go makes their files small.
//
// It may import bot/studio, bot/studio/browser, knowledge, knowledge/live, knowledge/mss,
// knowledge/router and chromedp. It writes the folder .pictures and nothing else.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"footnote/bot/studio"
	"footnote/knowledge"
	"footnote/knowledge/live"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

// folder is where the pictures are. It is hidden, as all is at the top that is not the
// program.
const folder = ".pictures"

// most is how large all pictures may be together, in bytes.
const most = 400_000

// hens is the pack of which the studio is shown: a small one, which has something to mend.
const hens = "knowledge/testdata/packs/hens"

// picture is one of the README's.
type picture struct {
	name  string
	shows string // the element, as CSS finds it
	asked string // question or command
	wide  int64
	hens  bool // of the pack on hens; else of the embedded one
}

var pictures = []picture{
	{name: "answer", shows: "#said", asked: "how often does the fbi open a china case", wide: 1280},
	{name: "choices", shows: "#said", asked: "how many cases", wide: 1280},
	{name: "quiz", shows: "#said", asked: "/quiz", wide: 1280},
	{name: "studio", shows: "body", asked: "what will the neighbours say if I keep hens", wide: 1000, hens: true},
}

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// run takes all pictures. It is to be started at the top of the repository.
func run(ctx context.Context) error {
	pack, err := knowledge.Load(mss.FS)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	embedded, err := serve(ctx, studio.Config{Router: router.New(pack), Addr: "127.0.0.1:0"})
	if err != nil {
		return err
	}
	small, err := serve(ctx, studio.Config{Folder: live.Open(hens), Dir: hens, Addr: "127.0.0.1:0"})
	if err != nil {
		return err
	}
	size := 0
	for _, p := range pictures {
		address := embedded
		if p.hens {
			address = small
		}
		for _, mode := range []string{"light", "dark"} {
			png, err := take(ctx, address, p, mode)
			if err != nil {
				return fmt.Errorf("taking a picture of %s: %w", p.name, err)
			}
			size += len(png)
			if err := os.WriteFile(filepath.Join(folder, p.name+"-"+mode+".png"), png, 0o644); err != nil {
				return err
			}
		}
	}
	fmt.Printf("%d pictures, %d bytes\n", 2*len(pictures), size)
	if size > most {
		return fmt.Errorf("they have more than %d bytes", most)
	}
	return nil
}

// serve serves a studio until the context ends, and returns its address.
func serve(ctx context.Context, c studio.Config) (address string, err error) {
	s, err := studio.Open(c)
	if err != nil {
		return "", err
	}
	go func() {
		if err := s.Run(ctx); err != nil {
			fmt.Fprintln(os.Stderr, "pictures:", err)
		}
	}()
	return s.Address(), nil
}
