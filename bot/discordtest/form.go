package discordtest

import (
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

// form returns the JSON body, also where it comes with files.
func (c *call) form() (Object, *apiError) {
	kind, params, _ := mime.ParseMediaType(c.Header.Get("Content-Type"))
	data := c.raw
	files := 0
	switch kind {
	case "application/json":
	case "multipart/form-data":
		data, files = payload(c.raw, params["boundary"])
	default:
		var p problems
		p.add("_misc", "CONTENT_TYPE_INVALID", `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`)
		return nil, p.asError()
	}
	var o Object
	if err := decode(data, &o); err != nil || o == nil {
		return nil, errJSON
	}
	if files > 0 {
		o["_files"] = json.Number("1")
	}
	return o, nil
}

// payload returns the payload_json of a multipart body, and how many files
// there are.
func payload(raw []byte, boundary string) (data []byte, files int) {
	mr := multipart.NewReader(strings.NewReader(string(raw)), boundary)
	data = []byte("{}")
	for {
		part, err := mr.NextPart()
		if err != nil {
			return data, files
		}
		if part.FormName() == "payload_json" {
			data, _ = io.ReadAll(part)
			continue
		}
		files++
	}
}
