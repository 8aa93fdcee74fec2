package studio

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/live"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

// start runs a studio until the test ends.
func start(t testing.TB, c Config) *Studio {
	t.Helper()
	if c.Addr == "" {
		c.Addr = "127.0.0.1:0"
	}
	s, err := Open(c)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	wg.Go(func() {
		if err := s.Run(ctx); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(func() { cancel(); wg.Wait() })
	return s
}

// startOn runs a studio on a folder.
func startOn(t testing.TB, dir string) *Studio {
	t.Helper()
	return start(t, Config{Folder: live.Open(dir), Dir: dir})
}

// startEmbedded runs a studio on the embedded pack.
func startEmbedded(t testing.TB) *Studio {
	t.Helper()
	p, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	return start(t, Config{Router: router.New(p)})
}

// small is a folder with the small pack, of which files are replaced.
func small(t testing.TB, changed map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, knowledgetest.FS(changed)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// hens is a folder with a pack of a first hour.
func hens(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../knowledge/testdata/packs/hens")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// save replaces a text in a file, as an editor saves it.
func save(t testing.TB, dir, name, old, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(was), old) {
		t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(was), old, text, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}
