package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge/draft"
)

const beesText = `On Bees

Bees live in hives, and a hive has room for a great many of them, as every keeper
knows who ever opened one.

Honey

Bees make honey all summer long, the keeper says, and they sleep in winter.
`

// initBees starts a pack in an empty folder.
func initBees(t *testing.T, args ...string) result {
	t.Helper()
	t.Chdir(t.TempDir())
	write(t, "bees.txt", beesText)
	return run(t, "", append([]string{"init", "bees", "bees.txt"}, args...)...)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// edit replaces a part of a file, as an editor does.
func edit(t *testing.T, name string, fromTo ...string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(fromTo); i += 2 {
		if !strings.Contains(string(text), fromTo[i]) {
			t.Fatalf("%s does not hold %q:\n%s", name, fromTo[i], text)
		}
	}
	write(t, name, strings.NewReplacer(fromTo...).Replace(string(text)))
}

// TestInit does what init says is to be done next, and ends with an answer.
func TestInit(t *testing.T) {
	got := initBees(t)
	const want = `bees is the start of a pack: 2 paragraphs in 2 sections.
- Its lines are wrapped, so a paragraph is what stands between empty lines. (If every line is a paragraph: --split lines.)
- Its first line is taken for the title: "On Bees". (If it is a section's heading: --title with the title.)
- Headings are the short lines above paragraphs. (Where that is wrong, write # and a space before each heading of the text, and start anew.)
- bees-paragraphs.txt is the text as check reads it, one paragraph a line. Do not publish it with the pack unless the text is yours.

Next:
1. Look through bees/source.yaml, and fill in what could not be known: site, url.
2. Write the title and the answer in bees/topics/paragraph-01.md, and delete its line ` + "`draft: true`" + `.
   Go on with as many as you like; drafts answer nothing.
3. footnote check --pack bees --source bees-paragraphs.txt
4. footnote ask --pack bees "your question"
5. footnote check --health --pack bees tells how good it is; footnote studio --pack bees makes it better.
`
	if got.status != exitOK || got.out != want {
		t.Fatalf("got %d %s%s\nwant %s", got.status, got.out, got.err, want)
	}
	checked := run(t, "", "check", "--pack", "bees", "--source", "bees-paragraphs.txt")
	for _, says := range []string{"source.yaml:4: site is missing; write ", "source.yaml:6: url is missing; write ", "topics: no topic is written yet; "} {
		if checked.status != exitFailed || !strings.Contains(checked.out, says) {
			t.Errorf("at first: got %d %s, want %s", checked.status, checked.out, says)
		}
	}
	edit(t, "bees/source.yaml", "site:\n", "site: bees.example\n", "url:\n", "url: https://bees.example/on-bees\n")
	edit(t, "bees/topics/paragraph-01.md", "draft: true # Delete this line when the title and the answer are written.\n", "", "title:\n", "title: Where do bees live?\n", "-->\n\n", "-->\nBees have their home in a hive, with room for many.[^1]\n")
	checked = run(t, "", "check", "--pack", "bees", "--source", "bees-paragraphs.txt")
	for _, says := range []string{"topics/paragraph-02.md:2: hint: still to write: title and answer\n", "topics/paragraph-01.md:9: hint: a comment", "topics/paragraph-01.md:3: hint: few phrasings (0); ", "; --health tells how good it is, and footnote studio makes it better\n", "sound: 1 topic and 1 draft on 2 paragraphs, true to the source"} {
		if checked.status != exitOK || !strings.Contains(checked.out, says) {
			t.Errorf("then: got %d %s%s, want %s", checked.status, checked.out, checked.err, says)
		}
	}
	if listed := run(t, "", "topics", "--pack", "bees"); !strings.Contains(listed.out, "  paragraph-01  Where do bees live?\n") || !strings.Contains(listed.out, "Still to write\n  paragraph-02") {
		t.Errorf("got %s", listed.out)
	}
	asked := run(t, "", "ask", "--pack", "bees", "where do bees live")
	if !strings.Contains(asked.out, "Bees have their home in a hive, with room for many.¹\n") || strings.Contains(asked.out, "as every keeper") {
		t.Errorf("got %s%s", asked.out, asked.err)
	}
}

// TestInitOverwritesNothing leaves every file as it is, and none of its own.
func TestInitOverwritesNothing(t *testing.T) {
	for _, tt := range []struct{ args, there, says string }{
		{"init pack bees.txt", "pack/source.yaml", "there is something in the folder pack; name a new one, or, to start anew, delete it and pack-paragraphs.txt"},
		{"init pack bees.txt", "pack", "pack is a file; name a new folder"},
		{"init pack bees.txt", "pack-paragraphs.txt", "pack-paragraphs.txt is there already, and is not overwritten"},
		{"init pack none.txt", "", "reading the text: there is no file none.txt"},
		{"init pack .", "", "reading the text: . is a folder, a pipe or a device"},
		{"init pack pdf.txt", "", "reading the text:\npdf.txt: is a PDF, and no plain text"},
	} {
		t.Chdir(t.TempDir())
		write(t, "bees.txt", beesText)
		write(t, "pdf.txt", "%PDF-1.7")
		if tt.there != "" {
			if err := os.MkdirAll(filepath.Dir(tt.there), 0o700); err != nil {
				t.Fatal(err)
			}
			write(t, tt.there, "mine")
		}
		before := filesBelow(t)
		got := run(t, "", strings.Fields(tt.args)...)
		if got.status != exitFailed || !strings.Contains(got.err, tt.says) {
			t.Errorf("%s with %s: got %d %s%s, want %s", tt.args, tt.there, got.status, got.out, got.err, tt.says)
		}
		if after := filesBelow(t); after != before {
			t.Errorf("%s with %s: files were\n%s and are\n%s", tt.args, tt.there, before, after)
		}
	}
}

// filesBelow lists the files of the current folder with their contents.
func filesBelow(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(".", func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		all.WriteString(name + ": " + string(text) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestInitHere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my pack")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, dir+".txt", beesText)
	t.Chdir(dir)
	got := run(t, "", "init", ".", "../my pack.txt", "--site", "bees.example", "--url", "https://bees.example/")
	if got.status != exitOK || !strings.Contains(got.out, "1. Look through source.yaml.\n") || !strings.Contains(got.out, "--source '"+dir+"-paragraphs.txt'") {
		t.Errorf("got %d %s%s", got.status, got.out, got.err)
	}
}

// TestNew adds topics, and refuses what could not be one.
func TestNew(t *testing.T) {
	initBees(t)
	for _, tt := range []struct {
		args []string
		want int
		says string
	}{
		{[]string{"Who makes honey: bees?", "--paragraph", "2", "--pack", "bees"}, exitOK, "bees/topics/who-makes-honey-bees.md is a draft: write the answer"},
		{[]string{"Who makes honey, bees", "--paragraph", "2", "--pack", "bees"}, exitFailed, "bees/topics/who-makes-honey-bees.md is there already, and is not overwritten; give the new topic another name with --id"},
		{[]string{"Who makes honey, bees", "--paragraph", "2", "--pack", "bees", "--id", "PARAGRAPH-01"}, exitFailed, "bees/topics/paragraph-01.md is there already"},
		{[]string{"Who makes honey, bees", "--paragraph", "2,1,2", "--pack", "bees", "--id", "again"}, exitOK, "bees/topics/again.md"},
		{[]string{"蜂はどこ?", "--paragraph", "2", "--pack", "bees"}, exitFailed, "no name can be made of the title; give one with --id"},
		{[]string{"x", "--paragraph", "2", "--pack", "bees", "--id", "../x"}, exitFailed, "--id may hold the letters"},
		{[]string{"x", "--paragraph", "3", "--pack", "bees"}, exitFailed, "paragraph 3 is not there; the source has the paragraphs 1 to 2"},
		{[]string{"x", "--paragraph", "four", "--pack", "bees"}, exitUsage, "--paragraph: write the number of a paragraph, such as 4"},
		{[]string{"x", "--pack", "bees"}, exitUsage, "--paragraph"},
		{[]string{"x", "--paragraph", "2"}, exitFailed, "name the pack's folder with --pack DIR"},
		{[]string{"x", "--paragraph", "2", "--pack", "none"}, exitFailed, "there is no pack in none; footnote init makes one of a text"},
		{[]string{"x", "--paragraph", "2", "--pack", "."}, exitFailed, "source.yaml: is not there"},
		{[]string{" ", "--paragraph", "2", "--pack", "bees"}, exitFailed, "the title is empty"},
		{[]string{"\u202e", "--paragraph", "2", "--pack", "bees"}, exitFailed, "the title "},
		{[]string{strings.Repeat("x", 101), "--paragraph", "2", "--pack", "bees"}, exitFailed, "the title has 101 characters; at most 100 fit"},
		{[]string{"x", "--paragraph", "2", "--pack", "bees", "--source", "bees.txt"}, exitFailed, "bees.txt:"},
	} {
		got := run(t, "", append([]string{"new"}, tt.args...)...)
		if got.status != tt.want || !strings.Contains(got.out+got.err, tt.says) {
			t.Errorf("new %q: got %d %s%s, want %d ... %s", tt.args, got.status, got.out, got.err, tt.want, tt.says)
		}
	}
	text, err := os.ReadFile("bees/topics/again.md")
	for _, says := range []string{"title: \"Who makes honey, bees\"\n", "Bees live in hives, and a hive", "Bees make honey all summer", "-->\n\n\n[^2]: the article\n[^1]: the article\n"} {
		if err != nil || !strings.Contains(string(text), says) {
			t.Errorf("again.md lacks %q:\n%s%v", says, text, err)
		}
	}
}

// What is printed to be typed next is read by a shell as it is meant.
func TestShellWord(t *testing.T) {
	for name, want := range map[string]string{
		"bees": "bees", "on bees": "'on bees'", "bee's": `'bee'\''s'`, "-bees": "./-bees", "-b s": "'./-b s'", "": "''",
	} {
		if got := shellWord(name); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}

// What cannot be written whole leaves no folder either, so that it can be begun again.
func TestWriteNewLeavesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	files := []draft.File{{Name: "bees.txt"}, {Name: "bees/topics/a.md"}, {Name: "bees/topics/a.md"}}
	if err := writeNew(files); err == nil || err.Error() != "bees/topics/a.md is there already, and is not overwritten" {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Errorf("left is %v, %v", left, err)
	}
}
