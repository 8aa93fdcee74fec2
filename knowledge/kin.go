package knowledge

import (
	"cmp"
	"slices"
	"strings"
)

// kin finds the words of the pack that are of a family with one that it does
// not have: the traitor's treachery and what is treacherous. It is asked after
// stems, and only where nothing nearer was found.
type kin struct {
	lexicon *lexicon
	roots   []rooted // by hash, then by stem
}

// rooted is a stem and the hash of its root.
type rooted struct {
	hash uint32
	stem int32
}

func newKin(lx *lexicon) *kin {
	k := &kin{lexicon: lx}
	for id := range int32(lx.size()) {
		if r := root(lx.name(id)); len(r) >= minRoot {
			k.roots = append(k.roots, rooted{hashWithout(r, -1), id})
		}
	}
	slices.SortFunc(k.roots, func(a, b rooted) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.stem, b.stem))
	})
	k.roots = slices.Clone(k.roots)
	return k
}

// of returns the first stem of the pack with the same root.
func (k *kin) of(stem string) (int32, bool) {
	r := root(stem)
	if len(r) < minRoot {
		return 0, false
	}
	hash := hashWithout(r, -1)
	i, _ := slices.BinarySearchFunc(k.roots, hash, func(e rooted, h uint32) int { return cmp.Compare(e.hash, h) })
	for ; i < len(k.roots) && k.roots[i].hash == hash; i++ {
		if root(k.lexicon.name(k.roots[i].stem)) == r {
			return k.roots[i].stem, true
		}
	}
	return 0, false
}

// minRoot is the least of letters that make a family.
const minRoot = 4

// suffixes that Snowball leaves on, by their last letter, longest first.
var suffixes = byLastLetter(`ationist ational ization ational iveness ation ition ship hood ness ment less ator
	itor eer ian ism ist ity iti ant ent anc enc ous iou ate ive ion age ard ery eri or er al iv at ic ed en e i y`)

func byLastLetter(words string) map[byte][]string {
	by := make(map[byte][]string)
	for word := range strings.FieldsSeq(words) {
		last := word[len(word)-1]
		by[last] = append(by[last], word)
	}
	return by
}

// root strips what is left of a stem's endings, down to minRoot letters.
func root(stem string) string {
	if !isLower(stem) {
		return stem
	}
	for changed := len(stem) > minRoot; changed; {
		changed = false
		for _, suffix := range suffixes[stem[len(stem)-1]] {
			if r, ok := strings.CutSuffix(stem, suffix); ok && len(r) >= minRoot {
				stem, changed = r, true
				break
			}
		}
	}
	return stem
}
