package why

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// TestTell shows what readers are told.
func TestTell(t *testing.T) {
	p := hives()
	sure := router.Evidence{Sure: router.Surely}
	for _, tt := range []struct {
		name      string
		way       Way
		topics    []int
		at, shown int
		stems     string
		evidence  router.Evidence
	}{
		{"asked", Asked, []int{0, 1}, 0, 1, "rsb establish", sure},
		{"asked, alone", Asked, []int{2}, 0, 1, "sting bee", sure},
		{"asked, the same words", Asked, []int{0, 1}, 0, 1, "rsb", sure},
		{"asked, other words", Asked, []int{0, 2}, 0, 1, "found", sure},
		{"asked, no words", Asked, []int{0, 1}, 0, 1, "", sure},
		{"asked, with doubts", Asked, []int{1, 2}, 0, 1, "led sting bee lead", router.Evidence{Sure: router.Barely, Unheard: 2, Names: 1, Outside: true, Negated: true}},
		{"asked, one unheard", Asked, []int{1, 2}, 0, 1, "lead", router.Evidence{Sure: router.Fairly, Unheard: 1}},
		{"asked, word for word", Asked, []int{0, 1}, 0, 1, "found rsb", router.Evidence{Sure: router.Exactly}},
		{"asked, several", Asked, []int{0, 2, 1}, 0, 2, "found sting rsb", sure},
		{"chosen", Chosen, []int{0, 1, 2}, 1, 1, "rsb anna", router.Evidence{Sure: router.Unsure}},
		{"nearest", Nearest, []int{0, 1, 2}, 2, 1, "rsb", router.Evidence{Sure: router.Unsure, Unheard: 3}},
		{"next", Next, []int{0, 1, 2}, 1, 1, "found rsb", sure},
		{"next, the last", Next, []int{0, 1}, 1, 1, "rsb", sure},
		{"lost", Asked, []int{0, 1}, 0, 1, "wasp hornet", sure},
		{"lost, several", Asked, []int{0, 1}, 0, 2, "wasp hornet", sure},
		{"opened", Opened, []int{0}, 0, 1, "", router.Evidence{}},
		{"followed", Followed, []int{0, 1}, 0, 1, "", router.Evidence{}},
		{"shared", Shared, []int{0}, 0, 1, "", router.Evidence{}},
	} {
		c := Case{Way: tt.way, At: tt.at, Shown: tt.shown, Evidence: tt.evidence}
		for _, i := range tt.topics {
			c.Topics = append(c.Topics, p.Topics[i])
		}
		stems := strings.Fields(tt.stems)
		c.Words = Words(p, c.Topics, len(stems), func(stem string) int { return slices.Index(stems, stem) })
		told := strings.Join(Tell(c), "\n") + "\n"
		name := strings.NewReplacer(", ", "-", " ", "-").Replace(tt.name)
		knowledgetest.Golden(t, filepath.Join("testdata", name+".golden"), []byte(told))
	}
}

// TestEverySaid holds every way and every sureness to words of its own.
func TestEverySaid(t *testing.T) {
	for way := Opened; way < ways; way++ {
		if said := waySaid[way]; said == "" && way != Asked || !IsWay(int(way)) {
			t.Errorf("way %d: %q", way, said)
		}
	}
	seen := make(map[string]bool)
	for sure := router.Untold; sure <= router.Exactly; sure++ {
		said := sureSaid[sure]
		if said == "" || seen[said] {
			t.Errorf("sureness %d: %q", sure, said)
		}
		seen[said] = true
	}
	for _, n := range []int{-1, int(ways), 63} {
		if IsWay(n) {
			t.Error(fmt.Sprint(n, " is a way"))
		}
	}
}
