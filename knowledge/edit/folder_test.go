package edit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge/draft"
	"footnote/knowledge/knowledgetest"
)

// openPack writes the small pack to a folder of its own, and opens it.
func openPack(t *testing.T) (*Folder, string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range knowledgetest.Files {
		put(t, filepath.Join(dir, name), text)
	}
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f, dir
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
}

// holds compares all files of a folder with the small pack, some of them changed.
func holds(t *testing.T, dir string, changed map[string]string) {
	t.Helper()
	want := knowledgetest.FS(changed)
	_ = fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || want[name] == nil || string(got) != string(want[name].Data) {
			t.Errorf("%s: got %q %v", name, got, err)
		}
		delete(want, name)
		return nil
	})
	for name := range want {
		t.Errorf("%s is not there", name)
	}
}

// TestFolder writes three changes and takes them back, the latest first.
func TestFolder(t *testing.T) {
	f, dir := openPack(t)
	var changes []Change
	apply := func(c Change, err error) {
		t.Helper()
		if err == nil {
			err = f.Apply(c)
		}
		if err != nil {
			t.Fatal(err)
		}
		changes = append(changes, c)
	}
	apply(Ask(f.FS(), "hive", asked))
	apply(Ask(f.FS(), "hive", "what is wax"))
	apply(Outside(f.FS(), "ants", "do ants make wax"))
	apply(NewTopic(f.FS(), Start{Question: "what is wax for", From: []draft.Excerpt{{Paragraph: 1}}}))
	holds(t, dir, map[string]string{"topics/hive.md": string(changes[1].Is), "outside.yaml": string(changes[2].Is), "topics/what-is-wax-for.md": string(changes[3].Is)})
	if info, err := os.Stat(filepath.Join(dir, "topics/hive.md")); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("got %v %v, want the permissions it had", info.Mode(), err)
	}
	for range changes {
		want, _ := f.Last()
		if got, err := f.Undo(); err != nil || got.File != want.File {
			t.Errorf("got %s %v, want %s", got.File, err, want.File)
		}
	}
	holds(t, dir, nil)
	if _, err := f.Undo(); !errors.Is(err, ErrNothing) {
		t.Errorf("got %v, want %v", err, ErrNothing)
	}
}

// TestFolderChanged has nothing written over what somebody else has written.
func TestFolderChanged(t *testing.T) {
	f, dir := openPack(t)
	first, err := Ask(f.FS(), "hive", asked)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Outside(f.FS(), "ants", asked)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Apply(second), f.Apply(first)); err != nil {
		t.Fatal(err)
	}
	theirs := strings.Replace(string(first.Is), "Bees live", "All bees live", 1)
	put(t, filepath.Join(dir, "topics/hive.md"), theirs)
	if err := f.Apply(first); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v, want %v", err, ErrChanged)
	}
	if c, err := f.Undo(); !errors.Is(err, ErrChanged) || c.File != "topics/hive.md" {
		t.Errorf("got %s %v, want %v", c.File, err, ErrChanged)
	}
	holds(t, dir, map[string]string{"topics/hive.md": theirs, "outside.yaml": string(second.Is)})
	if c, err := f.Undo(); err != nil || c.File != "outside.yaml" {
		t.Errorf("got %s %v", c.File, err)
	}
	holds(t, dir, map[string]string{"topics/hive.md": theirs})
	if err := os.Remove(filepath.Join(dir, "topics/hive.md")); err != nil {
		t.Fatal(err)
	}
	if err := f.Apply(first); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v, want %v", err, ErrChanged)
	}
	started, err := NewTopic(f.FS(), Start{ID: "hive", Question: "what is wax for", From: []draft.Excerpt{{Paragraph: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "topics/hive.md"), theirs)
	if err := f.Apply(started); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v, want %v", err, ErrChanged)
	}
	holds(t, dir, map[string]string{"topics/hive.md": theirs})
}

// TestFolderRefuses has nothing written elsewhere, nor where the owner does not want it.
func TestFolderRefuses(t *testing.T) {
	f, dir := openPack(t)
	outer := t.TempDir()
	put(t, filepath.Join(outer, "wax.md"), "wax")
	for link, to := range map[string]string{"topics/out.md": filepath.Join(outer, "wax.md"), "topics/in.md": "hive.md", "far": outer} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(dir, "kept.md"), "wax")
	if err := os.Chmod(filepath.Join(dir, "kept.md"), 0o440); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		c    Change
		want string
	}{
		{Change{"topics/out.md", []byte("wax"), []byte("honey")}, "it is a link"},
		{Change{"topics/in.md", []byte(knowledgetest.Files["topics/hive.md"]), []byte("honey")}, "it is a link"},
		{Change{"topics", nil, []byte("honey")}, "it is a link, a folder"},
		{Change{"far/wax.md", []byte("wax"), []byte("honey")}, "escapes"},
		{Change{"far/new.md", nil, []byte("honey")}, "escapes"},
		{Change{"../new.md", nil, []byte("honey")}, "escapes"},
		{Change{filepath.Join(outer, "new.md"), nil, []byte("honey")}, "escapes"},
		{Change{"kept.md", []byte("wax"), []byte("honey")}, "it may not be written to"},
	} {
		if err := f.Apply(tt.c); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.c.File, err, tt.want)
		}
	}
	if _, ok := f.Last(); ok {
		t.Error("there is something to take back")
	}
	if entries, err := os.ReadDir(outer); err != nil || len(entries) != 1 {
		t.Errorf("got %v %v", entries, err)
	}
}

func TestOpenNothing(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "wax")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
