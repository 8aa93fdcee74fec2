package knowledge

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"footnote/knowledge/knowledgetest"
)

// What acts on what shows it, or shows as nothing, is refused with its line, whether it
// is typed or escaped.
func TestLoadRefusesWhatNobodySees(t *testing.T) {
	const hive = "topics/hive.md"
	for _, tt := range []struct{ file, from, to, want string }{
		{hive, "Where do", "Where\rdo", "topics/hive.md:2: holds the character <U+000D>, which readers do not see"},
		{hive, "Where do", "Where\u0085do", "topics/hive.md:2: holds the character <U+0085>"},
		{hive, "home of", "home\u2028of", "topics/hive.md:4: holds the character <U+2028>"},
		{hive, "in hives", "in\u2029hives", "topics/hive.md:8: holds the character <U+2029>"},
		{hive, "in hives", "in \x1b[31mhives", "topics/hive.md:8: holds the character <U+001B>"},
		{hive, "in hives", "in \u202esevih", "topics/hive.md:8: holds the character <U+202E>"},
		{hive, "in hives", "in hi\u00adves", "topics/hive.md:8: holds the character <U+00AD>"},
		{hive, "the article", "the\u200barticle", "topics/hive.md:10: holds the character <U+200B>"},
		{hive, "Where do bees live?", `"Where \e[31m"`, "topics/hive.md:2: a text holds the character <U+001B>"},
		{hive, "- home of the bees", `- "home\Lof the bees"`, "topics/hive.md:4: a text holds the character <U+2028>"},
		{hive, "Where do bees live?", `" \u200d "`, "topics/hive.md:2: title is missing"},
		{hive, "[^1]: the article", "[^1]: \u200d", "topics/hive.md:10: footnote [^1] does not say whose words it cites"},
		{hive, "Bees live in hives.", "\u200f", "topics/hive.md:8: the answer is empty"},
		{"source.yaml", "On Bees", "On\u2028Bees", "source.yaml:1: holds the character <U+2028>"},
		{"source.yaml", "name: Hives", `name: " \n "`, "source.yaml:6: a section has no name"},
		{"source.yaml", "https://bees.example/on-bees", `"https://bees.example/\u200b"`, "source.yaml:3: a text holds the character <U+200B>"},
		{"source.yaml", "https://bees.example/on-bees", "https://bees.example:0/", `source.yaml:3: url "https://bees.example:0/" is not a web address`},
		{"synonyms.yaml", "honeybee", "honey\rbee", "synonyms.yaml:1: holds the character <U+000D>"},
		{"outside.yaml", "chitchat:", `"chit\echat":`, "outside.yaml:1: a text holds the character <U+001B>"},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, tt.file, tt.from, tt.to)))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s with %q for %q:\ngot  %v\nwant %s", tt.file, tt.to, tt.from, err, tt.want)
		}
	}
}

// A name with a line break in it passes for one line, of one text.
func TestLoadPutsTextsOnOneLine(t *testing.T) {
	p := loadSound(t, spoiled(t, "source.yaml", "name: Hives", `name: " Hives\n\n-# Source:  fake"`))
	if got, want := p.Source.Sections[0].Name, "Hives -# Source: fake"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p = loadSound(t, spoiled(t, "topics/honey.md", "https://wasps.example/", "https://wasps.example/a_(b)"))
	honey, _ := p.Topic("honey")
	if got, want := honey.Note.Link, "https://wasps.example/a_%28b%29"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A problem is one line, and harmless, whatever the pack's files are called.
func TestProblemsAreHarmless(t *testing.T) {
	for _, name := range []string{"topics/\x1b[31m/hive.md", "topics/a\n/hive.md", "topics/\u202egnp.md", "topics/a\nb.md"} {
		_, err := Load(knowledgetest.FS(map[string]string{name: knowledgetest.Files["topics/hive.md"]}))
		if err == nil || strings.ContainsAny(err.Error(), "\x1b\n\u202e") || !strings.Contains(err.Error(), "has a name with characters that readers do not see") {
			t.Errorf("%q: got %v", name, err)
		}
	}
}

// What a problem quotes is cut.
func TestProblemsAreShort(t *testing.T) {
	_, err := Load(knowledgetest.FS(map[string]string{"synonyms.yaml": strings.Repeat("é", 100_000) + ": [a, b]\n", "outside.yaml": strings.Repeat("x", 100_000) + ": []\n"}))
	if err == nil || len(err.Error()) > 2000 {
		t.Errorf("got %d bytes", len(err.Error()))
	}
}

// folder writes the sound pack to a folder.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, knowledgetest.FS(nil)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Nothing but regular files within the folder is read, and none of them is waited for.
func TestLoadReadsRegularFilesOnly(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte(knowledgetest.Files["topics/hive.md"]), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		what, name string
		make       func(path string) error
		want       string // "": it loads
	}{
		{"a pipe", "topics/pipe.md", func(path string) error { return syscall.Mkfifo(path, 0o600) }, "topics/pipe.md: is a folder, a pipe or a device; put a file there"},
		{"a device", "topics/zero.md", func(path string) error { return os.Symlink("/dev/zero", path) }, "topics/zero.md: is a link that leads out of the pack's folder; put the file itself there"},
		{"a link outside", "topics/secret.md", func(path string) error { return os.Symlink(outside, path) }, "topics/secret.md: is a link that leads out of the pack's folder; put the file itself there"},
		{"a link to nothing", "topics/none.md", func(path string) error { return os.Symlink("nothing.md", path) }, "topics/none.md: is not there any more, or is a link that leads nowhere"},
		{"a way up", "topics/up.md", func(path string) error { return os.Symlink("../../secret.md", path) }, "topics/up.md: is a link that leads out of the pack's folder; put the file itself there"},
		{"a folder", "synonyms.yaml", func(path string) error { return errors.Join(os.Remove(path), os.Mkdir(path, 0o700)) }, "synonyms.yaml: is a folder, a pipe or a device; put a file there"},
		{"a link within", "outside.yaml", func(path string) error {
			return errors.Join(os.Rename(path, path+".kept"), os.Symlink("outside.yaml.kept", path))
		}, ""},
	} {
		dir := folder(t)
		if err := tt.make(filepath.Join(dir, tt.name)); err != nil {
			t.Fatal(err)
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Load(root.FS())
		root.Close()
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
			t.Errorf("%s: got %v, want %q", tt.what, err, tt.want)
		}
	}
}

// Neither a file nor the pack may be larger than anybody writes.
func TestLoadRefusesHugeFiles(t *testing.T) {
	_, err := Load(knowledgetest.FS(map[string]string{"outside.yaml": "# " + strings.Repeat("x", MaxFile)}))
	if want := "outside.yaml: is larger than 1024 KiB"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	many := knowledgetest.FS(nil)
	big := &fstest.MapFile{Data: []byte("# " + strings.Repeat("x", MaxFile-2))}
	for i := range maxPack/MaxFile + 1 {
		many["topics/"+strings.Repeat("x", 1+i%60)+string(rune('a'+i/60))+".md"] = big
	}
	_, err = Load(many)
	if want := "the pack is larger than 64 MiB; make two of it"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, err := ReadRegular(many, "topics", 1); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder is read: %v", err)
	}
}

// The time that loading takes grows with the files and not with the length of a line.
func TestLoadIsLinear(t *testing.T) {
	words := strings.Repeat("a bee, ", 140_000)
	for name, text := range map[string]string{
		"a list on one line":   "x: [" + words + "b]\n",
		"a phrasing":           "x:\n  - " + strings.Repeat("bee ", 250_000) + "\n",
		"a phrasing each line": "x:\n" + strings.Repeat("  - a bee\n", 100_000),
	} {
		began := time.Now()
		loadSound(t, map[string]string{"outside.yaml": text})
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
	}
}
