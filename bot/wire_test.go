package bot

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// What is written is what discordgo would write.
func TestWire(t *testing.T) {
	decode := func(v any) (decoded any) {
		raw, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &decoded); err != nil {
			t.Fatal(err)
		}
		return decoded
	}
	rows := []discordgo.MessageComponent{
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.Button{Label: "a", Style: discordgo.SecondaryButton, CustomID: "1:a:b"},
			discordgo.Button{Label: "b", Style: discordgo.LinkButton, URL: "https://x", Disabled: true},
		}},
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: "c", Options: []discordgo.SelectMenuOption{{Label: "l", Value: "v"}}},
		}},
	}
	for _, all := range [][]discordgo.MessageComponent{rows, {}} {
		if got, want := decode(wire(all)), decode(all); !reflect.DeepEqual(got, want) {
			t.Errorf("got  %v\nwant %v", got, want)
		}
	}
}
