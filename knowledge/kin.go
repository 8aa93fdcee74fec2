package knowledge

import (
	"cmp"
	"slices"

	"footnote/knowledge/english"
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
		if r, ok := english.Root(lx.name(id)); ok {
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
	r, ok := english.Root(stem)
	if !ok {
		return 0, false
	}
	hash := hashWithout(r, -1)
	i, _ := slices.BinarySearchFunc(k.roots, hash, func(e rooted, h uint32) int { return cmp.Compare(e.hash, h) })
	for ; i < len(k.roots) && k.roots[i].hash == hash; i++ {
		if other, _ := english.Root(k.lexicon.name(k.roots[i].stem)); other == r {
			return k.roots[i].stem, true
		}
	}
	return 0, false
}
