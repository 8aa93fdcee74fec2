package bot

import (
	"bytes"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/knowledge/export"
)

// TestExport takes the pack along, in each form, as a student would. Only they see it.
func TestExport(t *testing.T) {
	r := enter(t)
	pack := embedded(t).Pack
	for _, tt := range []struct {
		options []dt.Option
		name    string
		content []byte
	}{
		{nil, "anki.txt", export.Anki(pack)},
		{[]dt.Option{dt.String("format", "anki")}, "anki.txt", export.Anki(pack)},
		{[]dt.Option{dt.String("format", "csv")}, "cards.csv", export.CSV(pack)},
		{[]dt.Option{dt.String("format", marker)}, "anki.txt", export.Anki(pack)},
	} {
		reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "export", tt.options...))
		if !reply.Ephemeral() || !strings.Contains(contentOf(reply), "**All of it to take along**") {
			t.Errorf("%v: private %t, %q", tt.options, reply.Ephemeral(), contentOf(reply))
		}
		files := r.Files(*reply.Message)
		if len(files) != 1 || files[0].Name != tt.name || !bytes.Equal(files[0].Content, tt.content) {
			t.Errorf("%v: got %d files", tt.options, len(files))
		}
	}
}

// TestExportSurvives makes sure that a file arrives once, whatever befalls the first
// attempt.
func TestExportSurvives(t *testing.T) {
	for name, fault := range map[string]dt.Fault{"502": dt.Fail(502), "dropped": dt.Dropped(false), "dropped after it arrived": dt.Dropped(true)} {
		r := run(t, dt.Options{})
		r.Inject("POST", callbacks, 1, fault)
		reply, err := r.Do(r.ctx, r.Slash(dt.From{User: r.NewUser("student")}, "export"))
		if err != nil {
			t.Fatal(err)
		}
		if files := r.Files(*reply.Message); len(files) != 1 {
			t.Errorf("%s: got %d files", name, len(files))
		}
	}
}

// TestExportTooLarge has a pack that Discord would refuse as a file.
func TestExportTooLarge(t *testing.T) {
	rt := packOf(t, beeTopics)
	rt.Pack.Topics[0].Note = nil
	m := newMaker(rt, false)
	if got := m.exported("csv"); got.file == nil {
		t.Fatalf("got no file: %+v", got)
	}
	long := *rt.Pack.Topics[0]
	long.Title = strings.Repeat("x", maxFile)
	rt.Pack.Topics[0] = &long
	if got := m.exported("csv"); got.file != nil || !strings.Contains(got.text, "too large") {
		t.Errorf("got file %v, %q", got.file != nil, cut(got.text, 100))
	}
}
