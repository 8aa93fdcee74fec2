package discordtest

import (
	"cmp"
	"strconv"

	"github.com/tidwall/gjson"
)

// Limits of what is attached: reference, Uploading Files.
const (
	mostFiles = 10
	mostBytes = 10 << 20 // of a file, where nobody has paid for more
)

// File is one that was attached to a message.
type File struct {
	Name, Type string
	Content    []byte
}

// attached checks the files of a message, and that it names each.
func (p *problems) attached(o gjson.Result, files []File) {
	named := o.Get("attachments").Array()
	if len(named) != len(files) || len(files) > mostFiles {
		p.add("attachments", "%d are named and %d come along; at most %d may.", len(named), len(files), mostFiles)
		return
	}
	for i, f := range files {
		at := "attachments." + strconv.Itoa(i)
		if named[i].Get("id").Int() != int64(i) || cmp.Or(named[i].Get("filename").String(), f.Name) != f.Name || f.Name == "" {
			p.add(at, "%s does not name file %d, %q.", named[i].Raw, i, f.Name)
		}
		if len(f.Content) > mostBytes || len(f.Content) == 0 {
			p.add(at, "File has %d bytes; it needs some, and at most %d.", len(f.Content), mostBytes)
		}
	}
}
