package live

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// tree makes folders, and links from one path to another.
func tree(t *testing.T, folders []string, links map[string]string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if err := os.MkdirAll(filepath.Join(dir, f), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range links {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestHinges(t *testing.T) {
	dir := tree(t, []string{"v1/pack", "deep/er"}, map[string]string{"current": "v1", "pack": "current/pack", "deep/er/up": "../../v1", "loop": "loop"})
	if err := os.Symlink(filepath.Join(dir, "v1"), filepath.Join(dir, "whole")); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		path string
		want []string
	}{
		{"v1/pack", []string{"v1/pack"}},
		{"current/pack", []string{"current", "v1/pack"}},
		{"pack", []string{"pack", "current", "v1/pack"}},
		{"whole/pack", []string{"whole", "v1/pack"}},
		{"deep/er/up/pack", []string{"deep/er/up", "v1/pack"}},
		{"v2/pack", []string{"v2"}},
		{"current/none", []string{"current", "v1/none"}},
	} {
		var want []string
		for _, path := range tt.want {
			want = append(want, filepath.Join(dir, path))
		}
		if got := hinges(filepath.Join(dir, tt.path)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", tt.path, got, want)
		}
	}
	if got := hinges(filepath.Join(dir, "loop")); len(got) > maxHops+1 {
		t.Errorf("a loop leads through %d", len(got))
	}
}

func TestFoldersOf(t *testing.T) {
	dir := tree(t, []string{"pack/topics/more", "pack/.git/objects", "pack/..1/topics"}, map[string]string{"current": "pack", "pack/..data": "..1", "pack/linked": "..data/topics", "pack/file": "none"})
	got := foldersOf(filepath.Join(dir, "current"))
	for i, path := range got {
		got[i], _ = filepath.Rel(dir, path)
	}
	slices.Sort(got)
	want := []string{"pack", "pack/..1", "pack/..1/topics", "pack/topics", "pack/topics/more"}
	if got = slices.Compact(got); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := foldersOf(filepath.Join(dir, "none")); got != nil {
		t.Errorf("got %v of what is not there", got)
	}
}
