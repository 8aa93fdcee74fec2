package studio

import (
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// asked is what readers of the pack on hens asked.
const asked = `- what do hens do when it snows
* how do I stop my hens fighting
• how do i stop the hens fighting?
hens fighting, how to stop it
do I need permission to keep hens
can a goose live with hens
`

// contents returns what a file of a pack holds.
func contents(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Questions are pasted, and become phrasings: the change is shown first, saved, measured,
// and taken back.
func TestBrowserTrains(t *testing.T) {
	dir := hens(t)
	b := open(t, startBrowser(t), startOn(t, dir).Address()+"train")
	value[string](b, `document.getElementById("pasted").value = `+"`"+asked+"`")
	b.press("Look at them")
	b.sees("#sheet", "questions from what was pasted", "group")
	b.sees("#train", "hens fighting", "Add to: ")
	group := value[string](b, `[...document.querySelectorAll(".group")].find((g) => g.innerText.includes("goose")).id`)
	within := func(css string) string { return "#" + group + " " + css }

	pecking := contents(t, dir, "topics/pecking.md")
	b.submits(group, "topic", "topic", "pecking")
	b.sees(within(".diff"), "+++ b/topics/pecking.md", "+  - can a goose live with hens")
	if got := contents(t, dir, "topics/pecking.md"); got != pecking {
		t.Error("the file is changed before that is wanted")
	}
	b.press("Save this change")
	b.sees("#done", "Done: topics/pecking.md is saved.")
	b.sees("#main", "What the last change did", "Change in 100", "right", "false")
	b.sees("#train", "Undo the last change, of topics/pecking.md")
	b.until(`!document.querySelector("#` + group + `")`) // it is answered by now
	if got := contents(t, dir, "topics/pecking.md"); !strings.Contains(got, "  - can a goose live with hens\n") {
		t.Errorf("got %s", got)
	}
	b.press("Undo the last change")
	b.sees("#done", "Taken back: topics/pecking.md is as it was.")
	b.sees(within("h2"), "goose")
	if got := contents(t, dir, "topics/pecking.md"); got != pecking {
		t.Errorf("got %s", got)
	}

	b.submits(group, "outside", "", "")
	b.sees(within(".diff"), "outside.yaml", "can a goose live with hens")
	b.press("Save this change")
	b.sees("#done", "outside.yaml is saved.")
	b.until(`!document.querySelector("#` + group + `")`) // it is settled
	b.press("Undo the last change, of outside.yaml")
	b.sees(within("h2"), "goose")
	b.submits(group, "new", "paragraph", "3")
	b.sees(within(".diff"), "draft: true", "[^3]")
	b.press("Save this change")
	b.sees("#done", "is saved. It is a draft")
	b.sees("#train", "1 outside or to be answered by a draft")
	holdsAccess(t, b)
}

// submits fills in a field of a group, if one is named, and presses a button: both at once,
// since a part of the page that is measured anew is loaded again.
func (b *tab) submits(group, button, field, text string) {
	b.t.Helper()
	value[bool](b, fmt.Sprintf(`((group, button, field, text) => {
		if (field) group.querySelector("[name=" + field + "]").value = text
		group.querySelector("button[value=" + button + "]").click()
		return true
	})(document.getElementById(%q), %q, %q, %q)`, group, button, field, text))
}

// An answer to a question that no set judges may be wrong: it is listed with its title, and
// becomes open, without that answer among the nearest, or answered again.
func TestBrowserRefusesAnswers(t *testing.T) {
	b := open(t, startBrowser(t), startOn(t, hens(t)).Address()+"train")
	value[string](b, "document.getElementById('pasted').value = 'how do I stop my hens fighting\\nwhen do hens moult\\nzebra crossings'")
	b.press("Look at them")
	b.sees("#sheet", "Of 3 questions from what was pasted: ", " answered (see whether rightly), ", " open, in ")
	b.sees("#answered", "when do hens moult", ": ", "Not right")
	holdsAccess(t, b)
	listed := `[...document.querySelectorAll("#answered li")].find((li) => li.innerText.includes("moult"))`
	title := value[string](b, listed+`.innerText.split(": ")[1].replace(" Not right", "").trim()`)
	value[bool](b, "("+listed+`.querySelector("button").focus(), true)`)
	b.do(enter)
	b.sees("#done", "It is open now, and stands first.")
	b.sees(".group h2", "when do hens moult")
	b.until("!(" + listed + ")")
	if buttons := value[string](b, `document.querySelector(".group .edit").innerText`); !strings.Contains(buttons, "Add to: ") || strings.Contains(buttons, "Add to: "+title) {
		t.Errorf("refused %q, and offered %s", title, buttons)
	}
	holdsAccess(t, b)
	b.press("Its answer is right after all")
	b.sees("#done", "It is among the answered ones again.")
	b.until("!!(" + listed + ")")
}

// What cannot be read or changed says so.
func TestBrowserTrainRefuses(t *testing.T) {
	dir := hens(t)
	browser := startBrowser(t)
	home := startOn(t, dir).Address()
	b := open(t, browser, home+"train")
	value[string](b, "document.getElementById(\"pasted\").value = `{\"q\": 1}`")
	b.press("Look at them")
	b.sees("#train", "The questions cannot be read", "what was pasted:1")
	value[string](b, "document.getElementById(\"pasted\").value = \"can a goose live with hens\"")
	b.press("Look at them")
	b.sees("#train", "can a goose live with hens")
	b.press("Add to: ")
	b.sees("#train .diff", "+  - can a goose live with hens")
	file := value[string](b, `document.querySelector(".proposal code").innerText`)
	path := filepath.Join(dir, filepath.FromSlash(file))
	if err := os.WriteFile(path, []byte(contents(t, dir, file)+"\n"), 0o644); err != nil { // somebody else saves it
		t.Fatal(err)
	}
	b.press("Save this change")
	b.sees("#done", "changed by somebody else since")

	embedded := open(t, browser, startEmbedded(t).Address()+"train")
	value[string](embedded, "document.getElementById(\"pasted\").value = \"zebra crossing rules\"")
	embedded.press("Look at them")
	embedded.sees("#train", "zebra crossing rules", "The embedded pack cannot be changed here")
}

// Questions are read from a question set, the bot's log, or lines.
func TestReadQuestions(t *testing.T) {
	for _, tt := range []struct {
		text      string
		questions int
		problem   string
	}{
		{"a question\n\nanother one\nA question?\n", 2, ""},
		{"\uFEFF" + `{"id": "1", "q": "who makes honey", "style": "natural", "in_scope": true, "must": ["bees"], "paras": [4]}` + "\n", 1, ""},
		{`{"day":"2026-11-27","question":"who makes wax","outcome":"none"}` + "\n", 1, ""},
		{"", 0, "there are no questions"},
		{" \n\t\n", 0, "there are no questions"},
		{`{"q": "x"}` + "\n", 0, "x:1"},
		{`{"day":"2026"}` + "\n", 0, "there are no questions"},
		{"a\xff\n", 0, "x:1"},
	} {
		got, err := read("x", []byte(tt.text))
		if len(got) != tt.questions || (err != nil) != (tt.problem != "") || err != nil && !strings.Contains(err.Error(), tt.problem) {
			t.Errorf("%q: got %d questions, %v", tt.text, len(got), err)
		}
	}
}

// Without its script the page trains too, a page at a time, and shows as text what is
// pasted and what a file is called.
func TestTrainsWithoutScript(t *testing.T) {
	dir := hens(t)
	s := startOn(t, dir)
	post := func(action string, form url.Values) string {
		t.Helper()
		return bodyOf(t, request(t, "POST", s.Address()+"train/"+action, form.Encode()))
	}
	field := func(page, name string) string {
		t.Helper()
		_, after, ok := strings.Cut(page, `name="`+name+`" value="`)
		v, _, _ := strings.Cut(after, `"`)
		if !ok {
			t.Fatalf("no field %s in %s", name, page)
		}
		return v
	}
	if got := post("refuse", url.Values{"answered": {"forged"}}); !strings.Contains(got, "another answer by now") {
		t.Errorf("got %s", got)
	}
	if got := post("accept", url.Values{"group": {"forged"}}); !strings.Contains(got, "no longer open") {
		t.Errorf("got %s", got)
	}
	page := post("questions", url.Values{"pasted": {"<script>alert(1)</script> geese?\n"}})
	if strings.Contains(page, "<script>alert") || !strings.Contains(page, "&lt;script&gt;alert(1)") {
		t.Errorf("got %s", page)
	}
	group := field(page, "group")
	for _, tt := range []struct {
		form url.Values
		want string
	}{
		{url.Values{"phrasing": {"do geese sting"}}, "say where the phrasing is to go"},
		{url.Values{"phrasing": {"do geese sting"}, "to": {"topic"}}, "adding a phrasing to topic"},
		{url.Values{"phrasing": {"do geese sting"}, "to": {"topic:../../source"}}, "there is no file"},
		{url.Values{"phrasing": {""}, "to": {"topic:law"}}, "the phrasing is empty"},
		{url.Values{"phrasing": {"do geese sting"}, "to": {"new"}, "paragraph": {"x"}}, "name the paragraph"},
		{url.Values{"phrasing": {"do geese sting"}, "to": {"new"}, "paragraph": {"99"}}, "paragraph 99 is not there"},
	} {
		if got := post("propose", tt.form); !strings.Contains(html.UnescapeString(got), tt.want) {
			t.Errorf("%v: got %s", tt.form, got)
		}
	}
	if got := post("apply", url.Values{"key": {"forged"}}); !strings.Contains(got, "no longer here") {
		t.Errorf("got %s", got)
	}
	if got := post("undo", nil); !strings.Contains(got, "there is nothing to take back") {
		t.Errorf("got %s", got)
	}
	page = post("propose", url.Values{"phrasing": {"do geese sting"}, "to": {"outside"}, "kind": {"birds"}, "group": {group}})
	page = post("apply", url.Values{"key": {field(page, "key")}})
	if !strings.Contains(page, "outside.yaml is saved") || !strings.Contains(page, "Nothing is left to do.") || !strings.Contains(contents(t, dir, "outside.yaml"), "do geese sting") {
		t.Errorf("got %s", page)
	}
	if page = post("undo", nil); !strings.Contains(page, "Taken back") || !strings.Contains(page, "alert(1)") {
		t.Errorf("got %s", page)
	}
	if _, err := os.Stat(filepath.Join(dir, "outside.yaml")); err == nil {
		t.Error("outside.yaml is still there")
	}
}
