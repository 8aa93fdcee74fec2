package draft

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/knowledgetest"
)

// Texts come in many forms: what is made of each is title | section first-last: ... | and
// the paragraphs.
func TestRead(t *testing.T) {
	const a, b, c = "Bees live in hives, where they have room.", "Bees make honey all summer long, and sleep.", "Wax is for combs, the keeper says."
	for _, tt := range []struct{ text, want string }{
		// One paragraph a line.
		{a + "\n" + b, "|Text 1-2|" + a + "|" + b},
		{a, "|Text 1-1|" + a},
		{"On Bees\n" + a + "\nHoney\n" + b, "On Bees|Beginning 1-1|Honey 2-2|" + a + "|" + b},
		{"On Bees\n\nHives\n\n" + a + "\n\nHoney\n\n" + b + "\n" + c, "On Bees|Hives 1-1|Honey 2-3|" + a + "|" + b + "|" + c},
		{"\uFEFFOn Bees\r\n\r\n" + a + "\r\n\r\n" + b + "\r\n", "On Bees|Text 1-2|" + a + "|" + b},
		{a + "\r" + b, "|Text 1-2|" + a + "|" + b},
		{"On Bees\nby Ann Keeper\n\n" + a + "\n" + b, "On Bees|Text 1-2|" + a + "|" + b},
		// Wrapped.
		{"Bees live in hives,\nwhere they\nhave room.\n\nBees make honey all\nsummer long, and\nsleep.\n", "|Text 1-2|" + a + "|" + b},
		{"On Bees\n\nBees live in hives,\nwhere they have room.\n\nHoney\n\nBees make honey all\nsummer long, and sleep.", "On Bees|Beginning 1-1|Honey 2-2|" + a + "|" + b},
		{"Bees live in hives, where\nthey have room.\n  Bees make honey all summer\nlong, and sleep.", "|Text 1-2|" + a + "|" + b},
		{"Bees live in hives,\nwhere they have\nroom.\nBees make honey all\nsummer long, and\nsleep.", "|Text 1-2|" + a + "|" + b},
		{"Bees need\n- a hive that is\n  dry\n- honey", "|Text 1-3|Bees need|- a hive that is dry|- honey"},
		// Markdown.
		{"# On Bees\n\n" + a + "\n\n## Honey ##\n\n" + b + "\n\n### *Wax*\n" + c, "On Bees|Beginning 1-1|Honey 2-2|Wax 3-3|" + a + "|" + b + "|" + c},
		{"# Hives\n" + a + "\n# Honey\n" + b, "|Hives 1-1|Honey 2-2|" + a + "|" + b},
		{"On Bees\n=======\n\n" + a + "\n\nHoney\n-----\n" + b, "On Bees|Beginning 1-1|Honey 2-2|" + a + "|" + b},
		{"---\ntitle: On Bees\n---\n# Hives\n" + a + "\n***\n# Honey\n" + b, "|Hives 1-1|Honey 2-2|" + a + "|" + b},
		{"# Bees\n## Part I\n### Hives\n" + a + "\nShort line here\n" + b, "Bees|Part I: Hives 1-3|" + a + "|Short line here|" + b},
		// Numbered, in capitals, bold, and what only looks like it.
		{"On Bees\n\n1. Hives\n\n" + a + "\n\n2. Honey\n\n" + b, "On Bees|1. Hives 1-1|2. Honey 2-2|" + a + "|" + b},
		{"On Bees\n1 Hives\n1.1 Room\n" + a + "\n2 Honey\n" + b, "On Bees|1.1 Room 1-1|2 Honey 2-2|" + a + "|" + b},
		{"CHAPTER I.\n\nTHE HIVE\n\n" + a + "\n\nCHAPTER II.\n\nHONEY\n\n" + b, "|CHAPTER I: THE HIVE 1-1|CHAPTER II: HONEY 2-2|" + a + "|" + b},
		{"Chapter 1: Hives\n" + a + "\nChapter 2: Honey\n" + b, "|Chapter 1: Hives 1-1|Chapter 2: Honey 2-2|" + a + "|" + b},
		{"**Hives**\n\n" + a + "\n\n**Honey**\n\n" + b + "\n\n**Wax**\n\n" + c, "Hives|Beginning 1-1|Honey 2-2|Wax 3-3|" + a + "|" + b + "|" + c},
		{"ON BEES\nVersion 3\n\n1. Hives.\n\n" + a + "\n\n2. Honey.\n\n" + b, "ON BEES|Beginning 1-1|1. Hives. 2-2|2. Honey. 3-3|Version 3|" + a + "|" + b},
		{"# Bees\n" + a + "\n```\n# no heading\n\n---\n```\n" + b, "Bees|Text 1-3|" + a + "|`# no heading ---`|" + b},
		{"# Bees\n\n" + a + "\n```\n# no heading", "Bees|Text 1-2|" + a + "|`# no heading`"},
		{a + "\n1. Hives\n2. Honey\n3. Wax\n" + b, "|Text 1-5|" + a + "|1. Hives|2. Honey|3. Wax|" + b},
		{a + "\nApples\nPears\n" + b, "|Beginning 1-2|Pears 3-3|" + a + "|Apples|" + b},
		// Names that are not unique, or stand in the text.
		{"# Hives\n" + a + "\n# Hives\n" + b, "|Hives 1-1|Hives (2) 2-2|" + a + "|" + b},
		{"# Hives\n" + a + "\n# Honey\nhives\n" + b, "|Hives (2) 1-1|Honey 2-3|" + a + "|hives|" + b},
		{"a\n", "|Text 1-1|a"},
	} {
		text, err := Read("bees.txt", []byte(tt.text), "", SplitAuto)
		if got := drawn(text); err != nil || got != tt.want {
			t.Errorf("%q:\ngot  %s %v\nwant %s", tt.text, got, err, tt.want)
		}
		loads(t, text)
	}
}

// drawn shows a text on one line.
func drawn(t Text) string {
	s := t.Title
	for _, sec := range t.Sections {
		s += fmt.Sprintf("|%s %d-%d", sec.Name, sec.First, sec.Last)
	}
	return s + "|" + strings.Join(t.Paragraphs, "|")
}

// What the curator says goes before what the text looks like.
func TestReadAsTold(t *testing.T) {
	const text = "Hives\n\nBees live in hives,\nwhere they have room.\n\nHoney\n\nBees make honey."
	for _, tt := range []struct {
		title string
		split Split
		want  string
	}{
		{"", SplitLines, "Hives|Beginning 1-2|Honey 3-3|Bees live in hives,|where they have room.|Bees make honey."},
		{"", SplitBlocks, "Hives|Beginning 1-1|Honey 2-2|Bees live in hives, where they have room.|Bees make honey."},
		{"On Bees", SplitAuto, "On Bees|Hives 1-1|Honey 2-2|Bees live in hives, where they have room.|Bees make honey."},
		{"HIVES", SplitAuto, "HIVES|Beginning 1-1|Honey 2-2|Bees live in hives, where they have room.|Bees make honey."},
	} {
		got, err := Read("bees.txt", []byte(text), tt.title, tt.split)
		if err != nil || drawn(got) != tt.want {
			t.Errorf("%q, %s:\ngot  %s %v\nwant %s", tt.title, tt.split, drawn(got), err, tt.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "bees.txt: has no paragraph, only headings or nothing at all"},
		{"\n \n***\n", "bees.txt: has no paragraph"},
		{"# Bees\n## Hives\n", "bees.txt: has no paragraph"},
		{"%PDF-1.7\n\xff", "bees.txt: is a PDF, and no plain text; save it as plain text in UTF-8"},
		{"PK\x03\x04", "bees.txt: is a word processor's document or an archive"},
		{"\xff\xfeB\x00", "bees.txt: is text in UTF-16"},
		{"Bees\n\xe9", "bees.txt:2: is not valid UTF-8; save the file as UTF-8"},
		{"Bees\x00", "bees.txt:1: is not valid UTF-8"},
		{"Bees\nho\u00adney\nwax\u200b\n", "bees.txt:2: holds the character <U+00AD>, which readers do not see; delete it, or put a space or a line break in its place\nbees.txt:3: holds the character <U+200B>"},
		{strings.Repeat("a\u00ad\n", 30), "bees.txt: and so do 10 more lines\n"},
		{strings.Repeat("a", MaxText+1), "bees.txt: is larger than 8 MiB"},
		{strings.Repeat("a b c.\n", maxParagraphs+1), "bees.txt: has 50001 paragraphs; at most 50000 fit"},
		{strings.Repeat("# A\nb\n", maxSections+1), "bees.txt: seems to have 2001 headings; at most 2000 fit"},
	} {
		_, err := Read("bees.txt", []byte(tt.text), "", SplitAuto)
		problems, _ := err.(knowledge.Problems)
		problems.Sort()
		if len(problems) == 0 || !strings.HasPrefix(problems.Error(), tt.want) {
			t.Errorf("%.40q: got %v, want %s", tt.text, err, tt.want)
		}
	}
}

// TestFiles shows the files of a pack.
func TestFiles(t *testing.T) {
	text, err := Read("bees.txt", []byte("On Bees: a handbook\n\nBees live in hives. --> They do.\n\nHoney\n\nBees make honey all summer long, the keeper says.\n\nThey sleep."), "", SplitAuto)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, f := range text.Files(Origin{Site: "bees.example"}) {
		fmt.Fprintf(&got, "==> %s\n%s", f.Name, f.Text)
	}
	got.WriteString("==> a topic from two paragraphs\n" + Topic("Who makes honey?", Excerpt{1, "Hives", ""}, Excerpt{2, "Honey", "Bees do."}))
	knowledgetest.Golden(t, "testdata/files.golden", []byte(got.String()))
}

func TestHugeTexts(t *testing.T) {
	text, err := Read("bees.txt", []byte(strings.Repeat("Bees live in hives.\n", MaxTopics+1)+strings.Repeat("honey é ", 1<<18)), "", SplitAuto)
	if err != nil || len(text.Paragraphs) != MaxTopics+2 {
		t.Fatalf("%d paragraphs, %v", len(text.Paragraphs), err)
	}
	files := text.Files(Origin{})
	if got, want := files[len(files)-1].Name, "topics/paragraph-1000.md"; got != want || len(files) != 1+MaxTopics {
		t.Errorf("%d files, the last is %s, want %s", len(files), got, want)
	}
	if n := len(Topic("", text.excerpt(MaxTopics+2))); n > 2*longestExcerpt {
		t.Errorf("a topic of %d bytes", n)
	}
}

func TestID(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"Who makes honey?", "who-makes-honey"}, {"What's “wax” for: combs?", "whats-wax-for-combs"}, {"Où est l’abeille?", "ou-est-labeille"},
		{"蜂はどこ?", ""}, {"¿?", ""}, {"¶ 4", "4"}, {"A " + strings.Repeat("x", 60), "a"}, {strings.Repeat("x", 60), strings.Repeat("x", 40)},
		{"How often does the FBI open a China case and why?", "how-often-does-the-fbi-open-a-china-case"}, {"-_-", ""},
	} {
		if got := ID(tt.title); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.title, got, tt.want)
		}
	}
}

// loads holds the pack of a text to what always holds: every topic is a draft that is
// still to write; with origin and one topic filled in, the pack loads; and check counts
// the paragraphs as the pack does.
func loads(t *testing.T, text Text) {
	t.Helper()
	fsys := make(fstest.MapFS)
	for _, f := range text.Files(Origin{"bees.example", "https://bees.example/"}) {
		fsys[f.Name] = &fstest.MapFile{Data: []byte(f.Text)}
	}
	source := fsys["source.yaml"]
	source.Data = []byte(strings.Replace(string(source.Data), "title:\n", "title: Bees\n", 1))
	fsys["topics/mine.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Who?\n---\nBees.[^1]\n\n[^1]: x\n")}
	p, err := knowledge.Load(fsys)
	if err != nil {
		t.Errorf("%+v does not load: %v", text, err)
		return
	}
	if len(p.Topics) != 1 || len(p.Drafts) != min(MaxTopics, len(text.Paragraphs)) {
		t.Errorf("%d topics, %d drafts of %d paragraphs", len(p.Topics), len(p.Drafts), len(text.Paragraphs))
	}
	for i, d := range p.Drafts {
		if len(d.Left) != 1 || d.Left[0].Text != "still to write: title and answer" || len(d.Paragraphs) != 1 || d.Paragraphs[0] != i+1 {
			t.Errorf("draft %d: %+v", i+1, d)
		}
	}
	if text.Title != "" && p.Source.Title != text.Title {
		t.Errorf("title: got %q, want %q", p.Source.Title, text.Title)
	}
	counted, err := check.Paragraphs("lines", []byte(text.Lines()), p.Source)
	if err != nil || len(counted) != len(text.Paragraphs) {
		t.Errorf("check counts %d paragraphs of %q: %v", len(counted), text.Paragraphs, err)
		return
	}
	for i := range counted {
		if !strings.EqualFold(counted[i], folded(text.Paragraphs[i])) {
			t.Errorf("paragraph %d: check has %q, the pack %q", i+1, counted[i], text.Paragraphs[i])
		}
	}
}

// FuzzRead makes a pack of any text: it is refused with its lines, or loads.
func FuzzRead(f *testing.F) {
	f.Add("# A\n\nb: \"c\" --> d\n", "", 0)
	f.Add("A\n\nb\nc,\nd\n\n\n1. E\n\u00a0\nf", "A", 1)
	f.Add("---\n---\n#\n# \\\n-\n===\n", "x", 2)
	f.Fuzz(func(t *testing.T, src, title string, which int) {
		if strings.ContainsAny(title, "\n\t") || len(src) > 10_000 {
			return
		}
		split := []Split{SplitAuto, SplitLines, SplitBlocks}[uint(which)%3]
		text, err := Read("text", []byte(src), "", split)
		if problems, ok := err.(knowledge.Problems); ok {
			if len(problems) == 0 {
				t.Fatal("refused without a word")
			}
			return
		}
		loads(t, text)
	})
}
