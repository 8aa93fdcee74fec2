package discordtest

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/tidwall/gjson"
)

// rule is what Discord demands of the values at a path, in which # stands for
// each member of a list.
type rule struct {
	path        string
	kind        kind
	least, most int
}

type kind int

const (
	text     kind = iota // its length; what is missing has none
	list                 // its length
	number               // its value; what is missing is 0
	distinct             // no two are equal
	absent               // not there, or empty
)

// problems is what is wrong with a body: for each field a path such as
// "components.0.components.1.label", a colon, and Discord's words.
type problems []string

func (p *problems) add(where, format string, args ...any) {
	*p = append(*p, strings.TrimPrefix(where, ".")+": "+fmt.Sprintf(format, args...))
}

// check holds what stands at a place to rules.
func (p *problems) check(at string, o gjson.Result, rules []rule) {
	for _, r := range rules {
		seen := map[string]bool{}
		each(at, o, r.path, func(where string, v gjson.Result) { p.hold(where, v, r, seen) })
	}
}

// hold holds one value to a rule. Text is counted in UTF-16 code units: the
// documentation names no unit, and none that Discord may use counts more.
func (p *problems) hold(where string, v gjson.Result, r rule, seen map[string]bool) {
	n := map[kind]int{text: len(utf16.Encode([]rune(v.String()))), list: len(v.Array()), number: int(v.Int())}[r.kind]
	switch {
	case r.kind == absent && v.IsObject(), r.kind == absent && v.String() != "" && v.Raw != "[]":
		p.add(where, "May not be set here, or is not played by discordtest.")
	case r.kind == distinct && seen[v.Raw]:
		p.add(where, "%s is already used.", v.Raw)
	case r.kind == number && (n < r.least || n > r.most):
		p.add(where, "Value must be between %d and %d.", r.least, r.most)
	case n < r.least || n > r.most && r.kind < number:
		p.add(where, "Must be between %d and %d in length.", r.least, r.most)
	}
	seen[v.Raw] = v.Exists()
}

// each calls f with every value at a path below a place.
func each(at string, o gjson.Result, path string, f func(where string, v gjson.Result)) {
	before, after, many := strings.Cut(path, "#")
	if key := strings.TrimSuffix(before, "."); key != "" {
		at, o = at+"."+key, o.Get(key)
	}
	if !many {
		f(at, o)
		return
	}
	for i, member := range o.Array() {
		each(fmt.Sprintf("%s.%d", at, i), member, strings.TrimPrefix(after, "."), f)
	}
}
