package bot

import (
	"strings"
	"testing"
)

func TestPressOutlivesRestart(t *testing.T) {
	longest := strings.Repeat("x", 64) // the longest topic ID that loads
	for _, p := range []press{{choose, "hive"}, {seeAlso, longest}, {turnPage, page{12, 3}.String()}, {pickTopic, ""}, {choose, "a:b"}} {
		id := p.customID()
		if len(id) > maxCustomID {
			t.Errorf("%v: %d characters", p, len(id))
		}
		if got, ok := parsePress(id); !ok || got != p {
			t.Errorf("%q: got %v, want %v", id, got, p)
		}
	}
}

func TestPressed(t *testing.T) {
	m := newMaker(packOf(t, map[string]string{"sting": beeTopic}), false)
	for _, tt := range []struct {
		id      string
		values  []string
		outcome string
		inPlace bool
	}{
		{press{choose, "sting"}.customID(), nil, "answer", true},
		{press{seeAlso, "sting"}.customID(), nil, "answer", false},
		{press{pickTopic, ""}.customID(), []string{"sting"}, "answer", false},
		{press{pickTopic, ""}.customID(), nil, "gone", false},
		{press{pickSection, ""}.customID(), []string{"0.0"}, "list", true},
		{press{pickSection, ""}.customID(), []string{"1.0"}, "gone", true}, // a section without topics
		{press{turnPage, "0.0"}.customID(), nil, "list", true},
		{press{turnPage, "0.9"}.customID(), nil, "gone", true},
		{press{turnPage, "-1.-1"}.customID(), nil, "gone", true},
		{press{turnPage, "99999999999999999999.0"}.customID(), nil, "gone", true},
		{press{choose, "removed"}.customID(), nil, "gone", true},
		{"0:c:sting", nil, "gone", false},
		{"1:z:sting", nil, "gone", false},
		{"sting", nil, "gone", false},
		{"", nil, "gone", false},
	} {
		r, inPlace := m.pressed(interaction{customID: tt.id, values: tt.values})
		if r.outcome != tt.outcome || inPlace != tt.inPlace {
			t.Errorf("%q %q: got %s, %v; want %s, %v", tt.id, tt.values, r.outcome, inPlace, tt.outcome, tt.inPlace)
		}
	}
}
