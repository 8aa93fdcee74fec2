package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// result is what one run of the program did.
type result struct {
	status   int
	out, err string
}

// run runs the program in an empty folder, without settings from outside.
func run(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	for _, name := range []string{"DISCORD_TOKEN", "FOOTNOTE_PACK", "LOG_LEVEL", "LOG_FORMAT", "DISCORD_GUILD"} {
		if _, set := os.LookupEnv(name); set {
			t.Setenv(name, "") // restores it afterwards
			os.Unsetenv(name)
		}
	}
	var out, errs bytes.Buffer
	status := execute(args, streams{strings.NewReader(stdin), &out, &errs})
	return result{status, out.String(), errs.String()}
}

// testdata returns the absolute path of a test file: tests change the folder.
func testdata(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestExitStatus(t *testing.T) {
	pack, questions, bees := testdata(t, "pack"), testdata(t, "questions.jsonl"), testdata(t, "bees.txt")
	heldout := testdata(t, "../../../knowledge/testdata/heldout.jsonl")
	t.Chdir(t.TempDir())
	const right, large = "right.jsonl", "large.txt"
	if err := errors.Join(os.WriteFile(large, nil, 0o600), os.Truncate(large, 1<<40)); err != nil { // as a device, without end
		t.Fatal(err)
	}
	if err := os.WriteFile(right, []byte(`{"q":"Where do bees live?","in_scope":true,"paras":[1]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args string
		want int
		says string // in the output or among the errors
	}{
		{"--help", exitOK, "Usage: footnote"},
		{"ask --help", exitOK, "--json"},
		{"nonsense", exitUsage, "nonsense"},
		{"ask --nonsense", exitUsage, "unknown flag --nonsense"},
		{"--log-level loud", exitUsage, "--log-level"},
		{"check --json", exitUsage, "--health asks for"},
		{"check --health --pack PACK", exitOK, "titles and phrasings, each asked as if it had not been there"},
		{"check --health --json --pack PACK", exitOK, `"right":{"n":`},
		{"init new BEES --site \u202e", exitUsage, "--site holds a character that readers do not see"},
		{"eval", exitUsage, "<file>"},
		{"eval --min-right 2 x", exitUsage, "--min-right: write a share from 0 to 1, such as 0.9"},
		{"eval --max-false half x", exitUsage, "--max-false: write a share from 0 to 1, such as 0.9"},
		{"eval no-such-file", exitFailed, "reading questions: open no-such-file"},
		{"eval --pack PACK QUESTIONS", exitOK, "right@1"},
		{"eval --pack PACK --failures QUESTIONS", exitOK, "2 [natural] where does honey come from"},
		{"eval --pack PACK --failures QUESTIONS", exitOK, "    expected: an answer that cites ¶2 and has \"wasps\"\n    got: answer honey\n    right: no topic has all of that"},
		{"eval --pack PACK --failures RIGHT", exitOK, "\n\nNothing went wrong.\n"},
		{"eval --pack PACK BEES", exitFailed, "bees.txt:1: cannot be read from its character 1 on"},
		{"eval HELDOUT --pack PACK", exitFailed, "the source has the paragraphs 1 to 2"},
		{"eval --pack PACK --min-right 0.5 QUESTIONS", exitOK, "right@1"},
		{"eval --pack PACK --min-right 0.6 QUESTIONS", exitFailed, "below --min-right"},
		{"eval --pack PACK --max-false 0 QUESTIONS", exitOK, "false answers"},
		{"check --pack PACK", exitOK, "sound: 2 topics on 2 paragraphs"},
		{"check --pack PACK --source BEES", exitOK, "true to the source"},
		{"check --pack PACK --source NULL", exitFailed, "has 0 paragraphs, one a line, but source.yaml counts 2"},
		{"check --pack PACK --source no-such-file", exitFailed, "checking against the source: open no-such-file"},
		{"check --pack PACK --source LARGE", exitFailed, "large.txt is larger than 8 MiB"},
		{"check --source NULL", exitFailed, "has 0 paragraphs, one a line, but source.yaml counts 34"},
		{"ask --pack no-such-folder hello", exitFailed, "loading pack: there is no folder no-such-folder"},
		{"ask --pack QUESTIONS hello", exitFailed, "is not a folder"},
		{"ask --pack . hello", exitFailed, "source.yaml: is not there; `footnote init` makes a pack"},
		{"check --pack .", exitFailed, "topics: is not there"},
		{"ask --pack PACK where do bees live", exitOK, "Bees live in hives."},
		{"topics --pack PACK", exitOK, "Who makes honey?"},
		{"run", exitHopeless, "DISCORD_TOKEN is not set"},
		{"ask --pack= hello", exitUsage, "--pack: no folder is named"},
		{"--version --pack PACK", exitOK, "On Bees (https://bees.example/on-bees), topics: 2"},
		{"--version", exitOK, "footnote (devel), commit "},
		{"doctor", exitFailed, "DISCORD_TOKEN is not set"},
	} {
		args := strings.Fields(strings.NewReplacer("RIGHT", right, "LARGE", large, "HELDOUT", heldout, "PACK", pack, "QUESTIONS", questions, "BEES", bees, "NULL", os.DevNull).Replace(tt.args))
		got := run(t, "", args...)
		if got.status != tt.want || !strings.Contains(got.out+got.err, tt.says) {
			t.Errorf("footnote %s:\ngot  %d %s%s\nwant %d ... %s", tt.args, got.status, got.out, got.err, tt.want, tt.says)
		}
	}
}

// Hints are printed and change nothing; problems fail.
func TestCheckHints(t *testing.T) {
	pack := t.TempDir()
	if err := os.CopyFS(pack, os.DirFS(testdata(t, "pack"))); err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(pack, "source.yaml")
	text, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		voices string
		want   int
		says   string
	}{
		{"voices: {1: [the article]}", exitOK, "source.yaml: hint: no voices are listed for 1 of 2 paragraphs"},
		{"voices: {1: [the article]}", exitOK, "sound: 2 topics"},
		{"voices: {1: [the vicar]}", exitFailed, `does not carry the voice "the article"; it has the vicar`},
		{"voices: {1: [the vicar]}", exitFailed, "source.yaml: hint: no voices"},
	} {
		if err := os.WriteFile(source, append(text, tt.voices...), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := run(t, "", "check", "--pack", pack); got.status != tt.want || !strings.Contains(got.out, tt.says) {
			t.Errorf("%s: got %d %s%s, want %d ... %s", tt.voices, got.status, got.out, got.err, tt.want, tt.says)
		}
	}
}

func TestAskAnswersEveryLine(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	long := strings.Repeat("bees ", maxLine/5)
	inputs := []struct{ line, want string }{
		{"Where do bees live?", "answer"},
		{"where do bees live?\r", "answer"},
		{"", "none"},
		{"where do bees\x00 live?", "none"},
		{"where do bees live\xff?", "none"},
		{long + "where do bees live?", "none"},
		{strings.Repeat("x", maxLine), "none"},
		{strings.Repeat("x", maxLine+1), "none"},
		{strings.Repeat("x", 3*maxLine), "none"},
		{"how do I bake bread", "none"},
		{"Who makes honey?", "answer"},
	}
	var stdin strings.Builder
	for i, in := range inputs {
		stdin.WriteString(in.line)
		if i < len(inputs)-1 { // the last line needs no newline
			stdin.WriteByte('\n')
		}
	}
	got := run(t, stdin.String(), "ask", "--json", "--pack", pack)
	lines := strings.Split(strings.TrimSuffix(got.out, "\n"), "\n")
	if got.status != exitOK || len(lines) != len(inputs) {
		t.Fatalf("got status %d and %d lines, want %d: %s", got.status, len(lines), len(inputs), got.err)
	}
	for i, line := range lines {
		var a answer
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("line %d: %v", i, err)
		}
		if a.Outcome != inputs[i].want {
			t.Errorf("line %d (%.30q): got %s, want %s", i, inputs[i].line, a.Outcome, inputs[i].want)
		}
	}
}

func TestAskJSON(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	for _, tt := range []struct{ args, want string }{
		{"ask --json Where do bees live?", `{"question":"Where do bees live?","outcome":"answer","topic":"hive","title":"Where do bees live?",` +
			`"answer":"Bees live in hives.","citations":[{"paragraph":1,"section":"Hives","voice":"the article"}],` +
			`"suggestions":[{"topic":"honey","title":"Who makes honey?"}],` +
			`"source":{"title":"On Bees","site":"bees.example","url":"https://bees.example/on-bees"}}`},
		{"ask --json <zebra>", `{"question":"<zebra>","outcome":"none","topic":"","title":"","answer":"","citations":[],"suggestions":[],` +
			`"source":{"title":"On Bees","site":"bees.example","url":"https://bees.example/on-bees"}}`},
	} {
		got := run(t, "", append(strings.Fields(tt.args), "--pack", pack)...)
		if got.out != tt.want+"\n" {
			t.Errorf("footnote %s:\ngot  %swant %s", tt.args, got.out, tt.want)
		}
	}
	topics := run(t, "", "topics", "--json", "--pack", pack)
	want := `{"topic":"hive","title":"Where do bees live?","answer":"Bees live in hives.",`
	if !strings.HasPrefix(topics.out, want) || strings.Contains(topics.out, "question") || strings.Count(topics.out, "\n") != 2 {
		t.Errorf("topics --json: got %s", topics.out)
	}
}

func TestTerminal(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	got := run(t, "where do bees live?\n\nQuit\nwho makes honey?\n", "--pack", pack)
	first, rest, _ := strings.Cut(got.out, "\n")
	if got.status != exitOK || !strings.Contains(first, "DISCORD_TOKEN") {
		t.Errorf("got status %d, first line %q", got.status, first)
	}
	if n := strings.Count(rest, "Source: "); n != 2 {
		t.Errorf("got %d replies for two lines before quit:\n%s", n, rest)
	}
	if strings.Contains(rest, "honey, the keeper says") {
		t.Errorf("it answers after quit:\n%s", rest)
	}
}
