package bot

import (
	"encoding/json"
	"regexp"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// TestTable holds every definition to Discord's rules for commands.
func TestTable(t *testing.T) {
	slashName := regexp.MustCompile(`^[-_a-z0-9]{1,32}$`)
	seen := make(map[string]bool)
	m := newMaker(embedded(t), false)
	for _, c := range append(m.commands(), m.learnCommands()...) {
		d := c.definition
		if seen[commandKey(d)] {
			t.Errorf("%s is in the table twice", d.Name)
		}
		seen[commandKey(d)] = true
		if (c.reply == nil) == (c.learn == nil) {
			t.Errorf("%s replies nothing, or twice", d.Name)
		}
		switch d.Type {
		case discordgo.ChatApplicationCommand:
			if !slashName.MatchString(d.Name) || d.Description == "" || length(d.Description) > maxDescription {
				t.Errorf("%s: name or description", d.Name)
			}
		case discordgo.MessageApplicationCommand:
			if d.Description != "" || len(d.Options) > 0 || length(d.Name) > 32 {
				t.Errorf("%s: a menu entry has a name only", d.Name)
			}
		default:
			t.Errorf("%s: type %d", d.Name, d.Type)
		}
		if len(*d.Contexts) != 3 || len(*d.IntegrationTypes) != 2 {
			t.Errorf("%s cannot be used everywhere", d.Name)
		}
		completes := false
		optional := false
		for _, o := range d.Options {
			if !slashName.MatchString(o.Name) || o.Description == "" || length(o.Description) > maxDescription || len(o.Choices) > maxChoices {
				t.Errorf("%s: option %s", d.Name, o.Name)
			}
			if o.Required && optional {
				t.Errorf("%s: option %s is required behind one that is not", d.Name, o.Name)
			}
			optional = optional || !o.Required
			completes = completes || o.Autocomplete
		}
		if completes != (c.complete != nil) {
			t.Errorf("%s: completion is announced %v, written %v", d.Name, completes, c.complete != nil)
		}
	}
}

// TestFingerprint: what Discord adds or leaves out changes nothing, what a user
// would notice does.
func TestFingerprint(t *testing.T) {
	ours := newMaker(packOf(t, map[string]string{"sting": beeTopic}), false).commands()[0].definition
	raw, err := json.Marshal(ours)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		change func(map[string]any)
		same   bool
	}{
		{"nothing", func(map[string]any) {}, true},
		{"what Discord adds", func(m map[string]any) {
			m["id"], m["application_id"], m["version"], m["nsfw"], m["dm_permission"] = "1", "2", "3", false, true
			m["contexts"], m["integration_types"] = []int{2, 1, 0}, []int{1, 0}
		}, true},
		{"description", func(m map[string]any) { m["description"] = "Other" }, false},
		{"no options", func(m map[string]any) { delete(m, "options") }, false},
		{"fewer places", func(m map[string]any) { m["contexts"] = []int{0} }, false},
		{"longer text", func(m map[string]any) { m["options"].([]any)[0].(map[string]any)["max_length"] = 6000 }, false},
	} {
		var m map[string]any
		if err := json.Unmarshal(raw, &m); err != nil {
			t.Fatal(err)
		}
		tt.change(m)
		changed, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		var theirs discordgo.ApplicationCommand
		if err := json.Unmarshal(changed, &theirs); err != nil {
			t.Fatal(err)
		}
		if got := fingerprint(&theirs) == fingerprint(ours); got != tt.same {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.same)
		}
	}
}

func TestChoices(t *testing.T) {
	m := newMaker(embedded(t), false)
	for _, tt := range []struct {
		typed string
		least int
		first string
	}{
		{"", maxChoices, ""},
		{"Who is Christopher", 1, "christopher-wray"},
		{"malory", 1, ""},
		{"qqqqqq zzzzzz", 1, "qqqqqq zzzzzz"},
	} {
		got := m.choices(tt.typed)
		if len(got) < tt.least || len(got) > maxChoices || tt.first != "" && got[0].Value != tt.first {
			t.Errorf("%q: got %d choices, first %+v", tt.typed, len(got), got[:min(1, len(got))])
		}
		for _, c := range got {
			if length(c.Name) > maxChoiceText || length(c.Value) > maxChoiceText || c.Name == "" {
				t.Errorf("%q: choice %+v", tt.typed, c)
			}
		}
	}
}

func TestLimiter(t *testing.T) {
	l := newAskerLimit(askBurst, askEvery)
	for i := range askBurst {
		if ok, _ := l.allow("7"); !ok {
			t.Fatalf("question %d of a burst is refused", i)
		}
	}
	if ok, told := l.allow("7"); ok || told {
		t.Errorf("the flood's first: got %v, %v", ok, told)
	}
	if ok, told := l.allow("7"); ok || !told {
		t.Errorf("the flood's second: got %v, %v", ok, told)
	}
	if ok, _ := l.allow("8"); !ok {
		t.Error("somebody else is refused")
	}
}
