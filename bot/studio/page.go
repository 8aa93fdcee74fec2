package studio

import (
	"bytes"
	"embed"
	"html/template"
	"io/fs"
	"net/http"

	"footnote/bot/markdown"
)

//go:embed page
var embedded embed.FS

// pages are the templates.
type pages struct{ *template.Template }

// newPages reads the templates, which are part of the program.
func newPages() pages {
	functions := template.FuncMap{"markdown": markdown.HTML, "percent": percent, "left": left}
	return pages{template.Must(template.New("").Funcs(functions).ParseFS(embedded, "page/*.html"))}
}

// files serves the style, the script and the icon.
func files() http.Handler {
	sub, err := fs.Sub(embedded, "page")
	if err != nil {
		panic(err) // the name is wrong
	}
	return http.FileServerFS(sub)
}

// shell is what every page shows around its own matter.
type shell struct {
	Base     string // what addresses begin with
	Page     string // which page it is
	Pack     packView
	Problems problemsView
	Body     any
}

// page shows a whole page.
func (s *Studio) page(w http.ResponseWriter, name string, body any) {
	s.show(w, "layout", shell{Base: s.base(), Page: name, Pack: s.packView(), Problems: s.problemsView(), Body: body})
}

// isPart reports whether the script asks, which wants the part alone.
func isPart(r *http.Request) bool { return r.Header.Get("X-Studio") == "part" }

// show fills in a template: as a whole, or an error alone.
func (s *Studio) show(w http.ResponseWriter, name string, with any) {
	var b bytes.Buffer
	if err := s.pages.ExecuteTemplate(&b, name, with); err != nil {
		http.Error(w, "this part of the page cannot be shown: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = b.WriteTo(w) // whoever asked is gone
}
