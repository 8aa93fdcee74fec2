package discordtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// xs returns n letters.
func xs(n int) string { return strings.Repeat("x", n) }

// btn, row and menu are what a message needs to hold components.
func btn(id, label string) Object {
	return Object{"type": 2, "style": 1, "custom_id": id, "label": label}
}

func row(all ...Object) Object { return Object{"components": []Object{{"type": 1, "components": all}}} }

func menu(options ...Object) Object {
	return Object{"type": 3, "custom_id": "m", "options": options}
}

// rows returns a message of n rows of m buttons, and options n of a menu.
func rows(n, m int) Object {
	var all []Object
	for i := range n {
		var buttons []Object
		for j := range m {
			buttons = append(buttons, btn(fmt.Sprint(i, j), "x"))
		}
		all = append(all, Object{"type": 1, "components": buttons})
	}
	return Object{"components": all}
}

func options(n int) (all []Object) {
	for i := range n {
		all = append(all, Object{"label": "x", "value": fmt.Sprint(i)})
	}
	return all
}

// TestMessageRules holds messages and the field that Discord refuses each for.
func TestMessageRules(t *testing.T) {
	const one = "components.0.components.0"
	for _, tt := range []struct {
		name  string
		body  Object
		wrong string // "" if nothing; "empty" for 50006
	}{
		{"content", Object{"content": xs(2000)}, ""},
		{"content too long", Object{"content": xs(2001)}, "content"},
		{"astral content", Object{"content": strings.Repeat("😀", 1000)}, ""},
		{"astral content too long", Object{"content": strings.Repeat("😀", 1000) + "x"}, "content"},
		{"content is a number", Object{"content": 5}, "content"},
		{"nothing", Object{}, "empty"},
		{"blank content", Object{"content": " \n\t"}, "empty"},
		{"empty lists", Object{"embeds": []any{}, "components": []any{}}, "empty"},
		{"an embed", Object{"content": "x", "embeds": []Object{{"title": "x"}}}, "embeds"},
		{"another flag", Object{"content": "x", "flags": 1 << 15}, "flags"},
		{"five rows of five", rows(5, 5), ""},
		{"six rows", rows(6, 1), "components"},
		{"six buttons", rows(1, 6), "components.0.components"},
		{"no button", rows(1, 0), "components.0.components"},
		{"button without a row", Object{"components": []Object{btn("a", "x")}}, "components.0.type"},
		{"custom_id", row(btn(xs(100), "x")), ""},
		{"custom_id too long", row(btn(xs(101), "x")), one + ".custom_id"},
		{"no custom_id", row(btn("", "x")), one + ".custom_id"},
		{"custom_id twice", row(btn("a", "x"), btn("a", "y")), "components.0.components.1.custom_id"},
		{"label", row(btn("a", xs(80))), ""},
		{"label too long", row(btn("a", xs(81))), one + ".label"},
		{"no label", row(btn("a", "")), one},
		{"link", row(Object{"type": 2, "style": 5, "url": "https://x", "label": "x"}), ""},
		{"two links", row(Object{"type": 2, "style": 5, "url": "https://x", "label": "x"}, Object{"type": 2, "style": 5, "url": "https://y", "label": "y"}), ""},
		{"link without address", row(Object{"type": 2, "style": 5, "label": "x"}), one + ".url"},
		{"link with custom_id", row(with(btn("a", "x"), Object{"style": 5, "url": "https://x"})), one + ".custom_id"},
		{"no style", row(with(btn("a", "x"), Object{"style": 0})), one + ".style"},
		{"menu", row(with(menu(options(25)...), Object{"placeholder": xs(150)})), ""},
		{"26 options", row(menu(options(26)...)), one + ".options"},
		{"no options", row(menu()), one + ".options"},
		{"placeholder too long", row(with(menu(options(1)...), Object{"placeholder": xs(151)})), one + ".placeholder"},
		{"menu beside a button", row(btn("a", "x"), menu(options(1)...)), "components.0.components"},
		{"option label too long", row(menu(Object{"label": xs(101), "value": "x"})), one + ".options.0.label"},
		{"option value too long", row(menu(Object{"label": "x", "value": xs(101)})), one + ".options.0.value"},
		{"option value twice", row(menu(append(options(2), options(1)...)...)), one + ".options.2.value"},
		{"nonce", Object{"content": "x", "nonce": xs(25)}, ""},
		{"nonce too long", Object{"content": "x", "nonce": xs(26)}, "nonce"},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			status, got := c.post(tt.body)
			refused(t, tt.name, s, status, int(got.Get("code").Int()), tt.wrong)
		})
	}
}

// refused checks what came of a request that is wrong in one field.
func refused(t *testing.T, name string, s *Server, status, code int, wrong string) {
	t.Helper()
	v := s.Violations()
	want := map[string]int{"": 0, "empty": discordgo.ErrCodeCannotSendEmptyMessage}
	wantCode, special := want[wrong]
	switch {
	case wrong == "":
		if status/100 != 2 || len(v) > 0 {
			t.Errorf("%s: %d %+v", name, status, v)
		}
	case special:
		if status != 400 || code != wantCode || len(v) != 1 {
			t.Errorf("%s: %d %d %+v", name, status, code, v)
		}
	case status != 400 || code != discordgo.ErrCodeInvalidFormBody || len(v) != 1 || !strings.HasPrefix(v[0].Form[0], wrong+": "):
		t.Errorf("%s: %d %d %+v, want wrong in %s", name, status, code, v, wrong)
	}
}

// TestFileRules holds files that come along with a message to what names them.
func TestFileRules(t *testing.T) {
	bees := File{Name: "bees.txt", Content: []byte("x")}
	named := func(all ...Object) Object { return Object{"content": "x", "attachments": all} }
	for _, tt := range []struct {
		name  string
		body  Object
		files []File
		wrong string // "" if nothing
	}{
		{"one", named(Object{"id": 0, "filename": "bees.txt"}), []File{bees}, ""},
		{"a file alone", Object{"attachments": []Object{{"id": 0}}}, []File{bees}, ""},
		{"not named", Object{"content": "x"}, []File{bees}, "attachments"},
		{"not there", named(Object{"id": 0}), nil, "attachments"},
		{"another number", named(Object{"id": 1}), []File{bees}, "attachments.0"},
		{"another name", named(Object{"id": 0, "filename": "ants.txt"}), []File{bees}, "attachments.0"},
		{"empty", named(Object{"id": 0}), []File{{Name: "a"}}, "attachments.0"},
		{"large", named(Object{"id": 0}), []File{{Name: "a", Content: make([]byte, mostBytes)}}, ""},
		{"too large", named(Object{"id": 0}), []File{{Name: "a", Content: make([]byte, mostBytes+1)}}, "attachments.0"},
		{"eleven", named(make([]Object, 11)...), make([]File, 11), "attachments"},
	} {
		got := ""
		if bad := checkMessage(gjson.ParseBytes(encode(tt.body)), Object{}, tt.files...); bad != nil && len(bad.form) > 0 {
			got, _, _ = strings.Cut(bad.form[0], ":")
		} else if bad != nil {
			got = bad.message
		}
		if got != tt.wrong {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.wrong)
		}
	}
}
