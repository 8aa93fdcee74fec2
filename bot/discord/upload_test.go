package discord

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"testing"
)

// TestUpload reads an upload as a server does: JSON first, then the files in their order.
func TestUpload(t *testing.T) {
	u := Upload{Body: map[string]int{"type": 4}, Files: []File{
		{"bees.txt", "text/plain; charset=utf-8", []byte("¶ honey\r\n--x\r\n")}, {"bees.csv", "text/csv", []byte{0, 255}},
	}}
	q, err := newRequest("POST", "https://discord.com/api/v9/interactions/1/secret/callback", u)
	if err != nil {
		t.Fatal(err)
	}
	kind, params, err := mime.ParseMediaType(q.kind)
	if err != nil || kind != "multipart/form-data" {
		t.Fatalf("got type %q, %v", q.kind, err)
	}
	parts := multipart.NewReader(bytes.NewReader(q.body), params["boundary"])
	for _, want := range []struct{ name, file, kind, content string }{
		{"payload_json", "", "application/json", `{"type":4}`},
		{"files[0]", "bees.txt", "text/plain; charset=utf-8", "¶ honey\r\n--x\r\n"},
		{"files[1]", "bees.csv", "text/csv", "\x00\xff"},
	} {
		p, err := parts.NextPart()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p)
		if err != nil || p.FormName() != want.name || p.FileName() != want.file || p.Header.Get("Content-Type") != want.kind || string(content) != want.content {
			t.Errorf("got %q, %q, %q, %q, want %+v", p.FormName(), p.FileName(), p.Header.Get("Content-Type"), content, want)
		}
	}
	if _, err := parts.NextPart(); err != io.EOF {
		t.Errorf("behind the last part: %v", err)
	}
	if _, err := newRequest("POST", "https://discord.com/api/v9/interactions/1/secret/callback", Upload{Body: func() {}}); err == nil {
		t.Error("what is no JSON was taken")
	}
}
