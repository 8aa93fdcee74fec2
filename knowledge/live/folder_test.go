package live

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// watched is a folder that is being watched.
type watched struct {
	*Folder
	t       *testing.T
	reports chan Report
}

// watchFolder watches a folder until the test ends, and is brisk about it.
func watchFolder(t *testing.T, dir string) *watched {
	t.Helper()
	w := &watched{Open(dir), t, make(chan Report, 1000)}
	w.settle, w.patience = 20*time.Millisecond, time.Second
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() { w.Watch(ctx, func(r Report) { w.reports <- r }) })
	t.Cleanup(func() { cancel(); wg.Wait() })
	w.Look()
	w.until("the watch begins", func(Report) bool { return true })
	return w
}

// until waits for a report.
func (w *watched) until(what string, is func(Report) bool) Report {
	w.t.Helper()
	deadline := time.After(30 * time.Second)
	for {
		select {
		case r := <-w.reports:
			if is(r) {
				return r
			}
		case <-deadline:
			w.t.Fatalf("%s: not seen", what)
		}
	}
}

// says waits until the router's pack is called so.
func (w *watched) says(what, title string) {
	w.t.Helper()
	w.until(what, func(r Report) bool { return r.Swapped && r.Router.Pack.Source.Title == title })
	if r, err := w.Now(); r.Pack.Source.Title != title || err != nil {
		w.t.Errorf("%s: now it is %s, %v", what, r.Pack.Source.Title, err)
	}
}

// pack writes the small pack, called by a title, and returns its folder.
func pack(t *testing.T, dir, title string) string {
	t.Helper()
	if err := os.CopyFS(dir, knowledgetest.FS(titled(title))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// titled returns the pack's source with another title.
func titled(title string) map[string]string {
	return map[string]string{"source.yaml": strings.Replace(knowledgetest.Files["source.yaml"], "On Bees", title, 1)}
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	must(t, os.WriteFile(name, []byte(text), 0o600))
}

func TestOpen(t *testing.T) {
	f := Open(pack(t, t.TempDir(), "On Bees"))
	if r, err := f.Now(); err != nil || r.Pack.Source.Title != "On Bees" {
		t.Errorf("got %v", err)
	}
	f = Open(filepath.Join(t.TempDir(), "none"))
	if r, err := f.Now(); err == nil || r != nil {
		t.Errorf("of a folder that is not there: got %v, %v", r, err)
	}
}

// However a pack is changed, it is swapped in.
func TestWatchSwaps(t *testing.T) {
	for what, change := range map[string]func(t *testing.T, dir string){
		"written in place": func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "source.yaml"), titled("Two")["source.yaml"])
		},
		"saved by renaming": func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, ".source.yaml.tmp"), titled("Two")["source.yaml"])
			must(t, os.Rename(filepath.Join(dir, ".source.yaml.tmp"), filepath.Join(dir, "source.yaml")))
		},
		"several files, unsound meanwhile": func(t *testing.T, dir string) {
			topic := strings.Replace(knowledgetest.Files["topics/honey.md"], "ask:", "related: [wax]\nask:", 1)
			write(t, filepath.Join(dir, "topics", "honey.md"), topic)
			write(t, filepath.Join(dir, "source.yaml"), titled("Two")["source.yaml"])
			must(t, os.Mkdir(filepath.Join(dir, "topics", "more"), 0o700))
			write(t, filepath.Join(dir, "topics", "more", "wax.md"), "---\ntitle: Wax?\n---\nWax.[^2]\n\n[^2]: x\n")
		},
		"moved away, and another moved here": func(t *testing.T, dir string) {
			must(t, os.Rename(dir, dir+".old"), os.Rename(pack(t, dir+".new", "Two"), dir))
		},
		"deleted and made anew": func(t *testing.T, dir string) {
			must(t, os.RemoveAll(dir))
			pack(t, dir, "Two")
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir := pack(t, filepath.Join(t.TempDir(), "pack"), "One")
			w := watchFolder(t, dir)
			change(t, dir)
			w.says(what, "Two")
			write(t, filepath.Join(dir, "source.yaml"), titled("Three")["source.yaml"])
			w.says("and again", "Three")
		})
	}
}

// swapLink leads a link elsewhere at once.
func swapLink(link, target string) error {
	return errors.Join(os.Symlink(target, link+".tmp"), os.Rename(link+".tmp", link))
}

// A deployment swaps the link that leads to the pack.
func TestWatchLinkToFolder(t *testing.T) {
	dir := t.TempDir()
	pack(t, filepath.Join(dir, "v1", "pack"), "One")
	pack(t, filepath.Join(dir, "v2", "pack"), "Two")
	must(t, os.Symlink("v1", filepath.Join(dir, "current")))
	w := watchFolder(t, filepath.Join(dir, "current", "pack"))
	must(t, swapLink(filepath.Join(dir, "current"), "v2"))
	w.says("the link is swapped", "Two")
	write(t, filepath.Join(dir, "v2", "pack", "source.yaml"), titled("Three")["source.yaml"])
	w.says("where it leads", "Three")
}

// Kubernetes links each entry of a ConfigMap to a hidden folder, and swaps that.
func TestWatchConfigMap(t *testing.T) {
	dir := t.TempDir()
	pack(t, filepath.Join(dir, "..1"), "One")
	must(t, os.Symlink("..1", filepath.Join(dir, "..data")))
	for _, name := range []string{"source.yaml", "synonyms.yaml", "outside.yaml", "topics"} {
		must(t, os.Symlink(filepath.Join("..data", name), filepath.Join(dir, name)))
	}
	w := watchFolder(t, dir)
	for _, state := range []string{"Two", "Three"} {
		pack(t, filepath.Join(dir, ".."+state), state)
		must(t, swapLink(filepath.Join(dir, "..data"), ".."+state))
		w.says("swapped", state)
	}
}

// What is not sound is refused with its problems, and the last sound pack stays.
func TestWatchRefuses(t *testing.T) {
	dir := pack(t, t.TempDir(), "One")
	w := watchFolder(t, dir)
	topic := filepath.Join(dir, "topics", "hive.md")
	write(t, topic, "---\ntitle: [\n")
	r := w.until("refused", func(r Report) bool {
		return r.Problems != nil && strings.Contains(r.Problems.Error(), "topics/hive.md:1: is no topic")
	})
	if now, err := w.Now(); r.Swapped || now == nil || now.Pack.Source.Title != "One" || err == nil {
		t.Errorf("got %+v, %v", r, err)
	}
	was, _ := w.Now()
	write(t, topic, knowledgetest.Files["topics/hive.md"])
	r = w.until("sound again", func(r Report) bool { return r.Problems == nil })
	if now, err := w.Now(); r.Swapped || now != was || err != nil {
		t.Errorf("got %+v, %v", r, err)
	}
	must(t, os.RemoveAll(dir))
	w.until("gone", func(r Report) bool {
		return r.Problems != nil && strings.Contains(r.Problems.Error(), "there is no folder")
	})
	if now, _ := w.Now(); now != was {
		t.Error("the last sound pack is gone too")
	}
}

// A draft swaps nothing, and a look that is asked for tells what it has found.
func TestLook(t *testing.T) {
	dir := pack(t, t.TempDir(), "One")
	w := watchFolder(t, dir)
	was, _ := w.Now()
	write(t, filepath.Join(dir, "topics", "new.md"), "---\ndraft: true\n---\n")
	w.Look()
	r := w.until("a look", func(Report) bool { return true })
	if r.Swapped || r.Router != was || r.Problems != nil || r.Blind != nil {
		t.Errorf("got %+v", r)
	}
}

// A look that is asked for while the folder changes tells what it has found as soon as
// the folder is left alone.
func TestLookAtWhatChanges(t *testing.T) {
	f := Open(pack(t, t.TempDir(), "One"))
	f.settle, f.patience = time.Millisecond, time.Second
	reads, reports := 0, make(chan Report, 10)
	f.load = func(dir string) (*knowledge.Pack, error) {
		if reads++; reads == 1 {
			f.Look()
		}
		if reads == 3 { // the look that was asked for; the next reading finds something else
			return nil, errors.New("half written")
		}
		return knowledge.LoadFolder(dir)
	}
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	var wg sync.WaitGroup
	defer wg.Wait()
	wg.Go(func() { f.Watch(ctx, func(r Report) { reports <- r; stop() }) })
	<-ctx.Done()
	if len(reports) != 1 {
		t.Errorf("%d reports", len(reports))
	}
}

// Whatever is swapped in is of one moment, even where every reading meets a swap.
func TestWatchTakesNoHalf(t *testing.T) {
	dir := t.TempDir()
	const last = 100
	for n := range last + 1 {
		files := titled(fmt.Sprint("State ", n))
		files["topics/hive.md"] = strings.Replace(knowledgetest.Files["topics/hive.md"], "in hives", fmt.Sprint("in State ", n), 1)
		must(t, os.CopyFS(filepath.Join(dir, fmt.Sprint("..", n)), knowledgetest.FS(files)))
	}
	must(t, os.Symlink("..0", filepath.Join(dir, "..data")))
	for _, name := range []string{"source.yaml", "topics"} {
		must(t, os.Symlink(filepath.Join("..data", name), filepath.Join(dir, name)))
	}
	w := watchFolder(t, dir)
	var wg sync.WaitGroup
	wg.Go(func() {
		for n := 1; n <= last; n++ {
			if err := swapLink(filepath.Join(dir, "..data"), fmt.Sprint("..", n)); err != nil {
				t.Error(err)
			}
			w.Look()
		}
	})
	whole := func(r *router.Router) bool {
		hive, ok := r.Pack.Topic("hive")
		return ok && strings.HasSuffix(hive.Answer(), r.Pack.Source.Title+".")
	}
	w.until("the last state", func(r Report) bool {
		if !whole(r.Router) {
			t.Errorf("half a pack: %s, %s", r.Router.Pack.Source.Title, r.Router.Pack.Topics[0].Answer())
		}
		return r.Router.Pack.Source.Title == fmt.Sprint("State ", last)
	})
	wg.Wait()
}

// A look that is asked for while the folder changes tells what it finds when that is over.
func TestLookWhileChanging(t *testing.T) {
	one, two := knowledgetest.FS(titled("One")), knowledgetest.FS(titled("Two"))
	f := Open(pack(t, t.TempDir(), "One"))
	f.settle = time.Millisecond
	reads := 0
	f.load = func(string) (*knowledge.Pack, error) {
		if reads++; reads == 4 { // the second reading of the look that is asked for
			return knowledge.Load(two)
		}
		return knowledge.Load(one)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var got []Report
	f.Look()
	f.Watch(ctx, func(r Report) {
		got = append(got, r)
		cancel()
	})
	if len(got) != 1 || got[0].Swapped || got[0].Problems != nil || reads != 6 {
		t.Errorf("after %d readings: %+v", reads, got)
	}
}

// A folder that cannot be watched is read when that is asked for, and it is said.
func TestBlind(t *testing.T) {
	f := Open(pack(t, t.TempDir(), "One"))
	var got []Report
	f.look(false, fmt.Errorf("no watches left"), func(r Report) { got = append(got, r) })
	if len(got) != 1 || got[0].Blind == nil || got[0].Router == nil {
		t.Errorf("got %+v", got)
	}
}
