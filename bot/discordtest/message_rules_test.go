package discordtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// xs returns n letters.
func xs(n int) string { return strings.Repeat("x", n) }

// btn and row are what a message needs to hold buttons.
func btn(id, label string) Object {
	return Object{"type": 2, "style": 1, "custom_id": id, "label": label}
}
func row(all ...Object) Object { return Object{"type": 1, "components": all} }

// rows returns a message of n rows of m buttons.
func rows(n, m int) Object {
	var all []Object
	for i := range n {
		var buttons []Object
		for j := range m {
			buttons = append(buttons, btn(fmt.Sprint(i, j), "x"))
		}
		all = append(all, row(buttons...))
	}
	return Object{"components": all}
}

// menu returns a message with a select menu of n options.
func menu(n int, change Object) Object {
	var options []Object
	for i := range n {
		options = append(options, Object{"label": "x", "value": fmt.Sprint(i)})
	}
	return Object{"components": []Object{row(with(Object{"type": 3, "custom_id": "m", "options": options}, change))}}
}

func embed(e ...Object) Object { return Object{"embeds": e} }

// messageRules holds messages and the fields that Discord refuses them for; a
// message with nothing there is sent.
var messageRules = []struct {
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
	{"no content", Object{"content": ""}, "empty"},
	{"empty lists", Object{"embeds": []any{}, "components": []any{}}, "empty"},
	{"a button alone", rows(1, 1), ""},
	{"an embed alone", embed(Object{"title": "x"}), ""},
	{"five rows of five", rows(5, 5), ""},
	{"six rows", rows(6, 1), "components"},
	{"six buttons", rows(1, 6), "components.0.components"},
	{"no button", rows(1, 0), "components.0.components"},
	{"button without a row", Object{"components": []Object{btn("a", "x")}}, "components.0.type"},
	{"custom_id", Object{"components": []Object{row(btn(xs(100), "x"))}}, ""},
	{"custom_id too long", Object{"components": []Object{row(btn(xs(101), "x"))}}, "components.0.components.0.custom_id"},
	{"no custom_id", Object{"components": []Object{row(btn("", "x"))}}, "components.0.components.0.custom_id"},
	{"custom_id twice", Object{"components": []Object{row(btn("a", "x")), row(btn("a", "y"))}}, "components.1.components.0.custom_id"},
	{"label", Object{"components": []Object{row(btn("a", xs(80)))}}, ""},
	{"label too long", Object{"components": []Object{row(btn("a", xs(81)))}}, "components.0.components.0.label"},
	{"no label", Object{"components": []Object{row(btn("a", ""))}}, "components.0.components.0"},
	{"link", Object{"components": []Object{row(Object{"type": 2, "style": 5, "url": "https://x", "label": "x"})}}, ""},
	{"link without address", Object{"components": []Object{row(Object{"type": 2, "style": 5, "label": "x"})}}, "components.0.components.0.url"},
	{"link with custom_id", Object{"components": []Object{row(with(btn("a", "x"), Object{"style": 5, "url": "https://x"}))}}, "components.0.components.0.custom_id"},
	{"no style", Object{"components": []Object{row(Object{"type": 2, "custom_id": "a", "label": "x"})}}, "components.0.components.0.style"},
	{"menu", menu(25, Object{"placeholder": xs(150)}), ""},
	{"26 options", menu(26, nil), "components.0.components.0.options"},
	{"no options", menu(0, nil), "components.0.components.0.options"},
	{"placeholder too long", menu(1, Object{"placeholder": xs(151)}), "components.0.components.0.placeholder"},
	{"menu beside a button", Object{"components": []Object{row(btn("a", "x"), Object{"type": 3, "custom_id": "m", "options": []Object{{"label": "x", "value": "x"}}})}}, "components.0.components"},
	{"option label too long", menu(0, Object{"options": []Object{{"label": xs(101), "value": "x"}}}), "components.0.components.0.options.0.label"},
	{"option value too long", menu(0, Object{"options": []Object{{"label": "x", "value": xs(101)}}}), "components.0.components.0.options.0.value"},
	{"option description too long", menu(0, Object{"options": []Object{{"label": "x", "value": "x", "description": xs(101)}}}), "components.0.components.0.options.0.description"},
	{"option value twice", menu(0, Object{"options": []Object{{"label": "x", "value": "x"}, {"label": "y", "value": "x"}}}), "components.0.components.0.options.1.value"},
	{"more values than options", menu(2, Object{"max_values": 3}), "components.0.components.0.max_values"},
	{"embed description too long", embed(Object{"description": xs(4097)}), "embeds.0.description"},
	{"embeds too long together", embed(Object{"description": xs(4000)}, Object{"description": xs(2001)}), "embeds"},
	{"embed field without a name", embed(Object{"fields": []Object{{"name": "", "value": "x"}}}), "embeds.0.fields.0.name"},
	{"nonce", Object{"content": "x", "nonce": xs(25)}, ""},
	{"nonce too long", Object{"content": "x", "nonce": xs(26)}, "nonce"},
	{"mentions parsed and listed", Object{"content": "x", "allowed_mentions": Object{"parse": []string{"users"}, "users": []string{"1"}}}, "allowed_mentions"},
	{"unknown mention", Object{"content": "x", "allowed_mentions": Object{"parse": []string{"all"}}}, "allowed_mentions.parse"},
	{"nobody mentioned", Object{"content": "x", "allowed_mentions": Object{"parse": nil, "replied_user": false}}, ""},
	{"components v2", Object{"flags": ComponentsV2, "components": []Object{{"type": 10, "content": "x"}}}, ""},
	{"components v2 with content", Object{"flags": ComponentsV2, "content": "x", "components": []Object{{"type": 10, "content": "x"}}}, "flags"},
	{"components v2 without the flag", Object{"components": []Object{{"type": 10, "content": "x"}}}, "components.0.type"},
	{"components v2 of 41", Object{"flags": ComponentsV2, "components": slices.Repeat([]Object{{"type": 10, "content": "x"}}, 41)}, "components"},
	{"components v2 too long together", Object{"flags": ComponentsV2, "components": slices.Repeat([]Object{{"type": 10, "content": xs(1001)}}, 4)}, "components"},
}

func TestMessageRules(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	for _, tt := range messageRules {
		before := len(s.Violations())
		status, got := c.post(tt.body)
		new := s.Violations()[before:]
		if tt.wrong == "" {
			if status != 200 || len(new) > 0 {
				t.Errorf("%s: %d %v", tt.name, status, got)
			}
			continue
		}
		code := CodeInvalidForm
		if tt.wrong == "empty" {
			code = CodeEmptyMessage
		}
		if status != 400 || codeOf(got) != code || len(new) != 1 {
			t.Errorf("%s: %d %v, %v", tt.name, status, got, new)
		} else if code == CodeInvalidForm && (len(new[0].Form) != 1 || !strings.HasPrefix(new[0].Form[0], tt.wrong+": ")) {
			t.Errorf("%s: wrong in %q, want %s", tt.name, new[0].Form, tt.wrong)
		}
	}
}

func TestErrorsAreNestedAsDiscordNestsThem(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	_, got := newClient(t, s).post(Object{"components": []Object{row(btn("a", xs(81)))}})
	want := `{"code":50035,"errors":{"components":{"0":{"components":{"0":{"label":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 80 or fewer in length."}]}}}}}},"message":"Invalid Form Body"}`
	if string(encode(got)) != want {
		t.Errorf("got  %s\nwant %s", encode(got), want)
	}
}
