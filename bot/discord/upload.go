package discord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/textproto"
)

// Upload is the body of a request that brings files along.
type Upload struct {
	Body  any    // written as JSON; names the files as its attachments
	Files []File // numbered from 0 in their order
}

// File is a file that Discord is to keep.
type File struct {
	Name    string // letters, digits, - and . only
	Type    string // such as text/csv
	Content []byte
}

// written returns a body as it is sent, and its type.
func written(body any) (raw []byte, kind string, err error) {
	if u, ok := body.(Upload); ok {
		return u.written()
	}
	raw, err = json.Marshal(body)
	return raw, "application/json", err
}

// written returns the parts of an upload. It is made once, so that each attempt sends
// the same.
func (u Upload) written() (raw []byte, kind string, err error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	about, err := json.Marshal(u.Body)
	if err != nil {
		return nil, "", err
	}
	if err := part(w, `form-data; name="payload_json"`, "application/json", about); err != nil {
		return nil, "", err
	}
	for i, f := range u.Files {
		if err := part(w, fmt.Sprintf("form-data; name=%q; filename=%q", fmt.Sprintf("files[%d]", i), f.Name), f.Type, f.Content); err != nil {
			return nil, "", err
		}
	}
	err = w.Close()
	return b.Bytes(), w.FormDataContentType(), err
}

func part(w *multipart.Writer, disposition, kind string, content []byte) error {
	p, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}, "Content-Type": {kind}})
	if err != nil {
		return err
	}
	_, err = p.Write(content)
	return err
}
