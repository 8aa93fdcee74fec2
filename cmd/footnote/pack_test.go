package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A pack shows nothing from outside its folder, and nothing that acts on a terminal.
func TestPackStaysInItsFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(testdata(t, "pack"))); err != nil {
		t.Fatal(err)
	}
	topic := filepath.Join(testdata(t, "pack"), "topics", "hive.md")
	for _, name := range []string{"secret.md", "\x1b[31m.md"} {
		if err := os.Symlink(topic, filepath.Join(dir, "topics", name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	got := run(t, "", "ask", "--pack", dir, "where do bees live")
	if got.status != exitFailed || strings.Contains(got.err, "\x1b") || !strings.Contains(got.err, "topics/secret.md: is a link that leads out of the pack's folder") {
		t.Errorf("got %d: %s%s", got.status, got.out, got.err)
	}
}

// BenchmarkLoad measures how long the program takes to load its embedded pack.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := new(cli).router(); err != nil {
			b.Fatal(err)
		}
	}
}

// TestExport prints a pack in both forms, and not in both at once.
func TestExport(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, exitOK, "#separator:Tab\n"},
		{[]string{"--anki"}, exitOK, "#separator:Tab\n"},
		{[]string{"--csv"}, exitOK, "\uFEFFid,kind,"},
		{[]string{"--anki", "--csv"}, exitUsage, ""},
	} {
		got := run(t, "", append([]string{"export", "--pack", pack}, tt.args...)...)
		if got.status != tt.status || !strings.HasPrefix(got.out, tt.want) {
			t.Errorf("%q: got %d: %s%s", tt.args, got.status, got.out, got.err)
		}
	}
}
