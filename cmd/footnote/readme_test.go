package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeReply holds the reply that the README shows to the one that its
// command prints.
func TestReadmeReply(t *testing.T) {
	shown := shownInReadme(t, `go run ./cmd/footnote ask "When was the MSS formed?"`)
	t.Chdir(t.TempDir())
	if got := run(t, "", "ask", "When was the MSS formed?"); got.out != shown {
		t.Errorf("got\n%s\nthe README shows\n%s", got.out, shown)
	}
}

// TestReadmeQuiz holds the round of quiz that the README shows to the one that its command
// asks when the same is typed.
func TestReadmeQuiz(t *testing.T) {
	shown := shownInReadme(t, "go run ./cmd/footnote quiz --questions 3 --seed 210")
	var typed, said strings.Builder
	for line := range strings.Lines(shown) {
		if in, ok := strings.CutPrefix(line, "> "); ok {
			typed.WriteString(in)
		} else {
			said.WriteString(line)
		}
	}
	t.Chdir(t.TempDir())
	if got := run(t, typed.String(), "quiz", "--questions", "3", "--seed", "210"); got.out != said.String() || typed.Len() == 0 {
		t.Errorf("got\n%s\nthe README shows\n%s", got.out, said.String())
	}
}

// shownInReadme returns what the README shows below a command.
func shownInReadme(t *testing.T, command string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "```\n"+command+"\n```\n\n```\n")
	shown, _, ended := strings.Cut(after, "```\n")
	if !ok || !ended {
		t.Fatalf("the README does not show %s and what it prints", command)
	}
	return shown
}

// TestReadmeHealth holds what the README shows of a pack's health to what its command
// prints.
func TestReadmeHealth(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "```\nhealth: ")
	shown, _, ended := strings.Cut(after, "```\n")
	if !ok || !ended {
		t.Fatal("the README does not show the health of a pack")
	}
	got := run(t, "", "check", "--health", "--pack", "../../knowledge/testdata/packs/hens").out
	for line := range strings.Lines("health: " + shown) {
		if line != "...\n" && !strings.Contains(got, line) {
			t.Errorf("the command does not print %s", line)
		}
	}
}

// TestReadmeChapter does what the README says a newcomer is to do with a text, and ends
// with the answer that it shows.
func TestReadmeChapter(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, chapter, ok := strings.Cut(string(readme), "## Your own text, in half an hour\n")
	chapter, _, ended := strings.Cut(chapter, "\n## ")
	if !ok || !ended {
		t.Fatal("the README has no chapter for newcomers")
	}
	chapter = strings.ReplaceAll(chapter, "\n   ", "\n") // the blocks stand in a list
	_, topic, _ := strings.Cut(chapter, "```markdown\n")
	topic, _, _ = strings.Cut(topic, "```")
	command := func(name string) []string {
		_, after, ok := strings.Cut(chapter, "\nfootnote "+name+" ")
		if !ok {
			t.Fatalf("the chapter does not show footnote %s", name)
		}
		line, _, _ := strings.Cut(after, "\n")
		var args []string
		for i, part := range strings.Split(line, `"`) {
			if i%2 == 1 {
				args = append(args, part)
			} else {
				args = append(args, strings.Fields(part)...)
			}
		}
		return append([]string{name}, args...)
	}
	t.Chdir(t.TempDir())
	write(t, "bees.txt", beesText)
	if got := run(t, "", command("init")...); got.status != exitOK {
		t.Fatalf("got %d %s%s", got.status, got.out, got.err)
	}
	write(t, "bees/topics/paragraph-01.md", topic)
	edit(t, "bees-paragraphs.txt", "for a great many of them", "for thousands") // as the README's bees have it
	if got := run(t, "", command("check")...); got.status != exitOK || !strings.Contains(got.out, "sound: 1 topic and 1 draft") {
		t.Errorf("got %d %s%s", got.status, got.out, got.err)
	}
	if got := run(t, "", command("ask")...); !strings.Contains(got.out, "Bees live in hives, which have room for thousands.¹\n") {
		t.Errorf("got %d %s%s", got.status, got.out, got.err)
	}
}

// TestReadmePictures: the README shows the pictures that there are, in light and in dark,
// and they are not large.
func TestReadmePictures(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	size := 0
	for _, mode := range []string{"light", "dark"} {
		shown := regexp.MustCompile(`="\.pictures/([a-z]+)-`+mode+`\.png"`).FindAllStringSubmatch(string(readme), -1)
		there, _ := filepath.Glob("../../.pictures/*-" + mode + ".png")
		if len(shown) != 4 || len(there) != len(shown) {
			t.Errorf("%s: %d are shown, %d are there", mode, len(shown), len(there))
		}
		for _, name := range shown {
			picture, err := os.ReadFile("../../.pictures/" + name[1] + "-" + mode + ".png")
			if err != nil {
				t.Error(err)
			}
			size += len(picture)
		}
	}
	if size > 400_000 {
		t.Errorf("the pictures have %d bytes", size)
	}
}

// TestReadmeBalancer holds the settings of the balancer that the README shows to those
// that are tested.
func TestReadmeBalancer(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), "```\n"+haproxySettings(t)+"```\n") {
		t.Error("the README does not show testdata/haproxy.cfg")
	}
}

// TestComposeBalancer holds the settings of the balancer in a container to those that are
// tested: they differ in where it listens, where the programs are, and how it finds them.
func TestComposeBalancer(t *testing.T) {
	text, err := os.ReadFile("../../.release/deploy/haproxy.cfg")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"bind 127.0.0.1:8080\n", "bind :8443 ssl crt /run/secrets/certificate\n",
		"one 127.0.0.1:8081 check inter 1s\n", "one one:8081 check inter 1s resolvers engine init-addr none\n",
		"two 127.0.0.1:8082 check inter 1s\n", "two two:8081 check inter 1s resolvers engine init-addr none\n",
	).Replace(haproxySettings(t))
	got := regexp.MustCompile("(?m)^#.*\n").ReplaceAllString(string(text), "")
	if got, _, _ = strings.Cut(got, "\nresolvers engine\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
