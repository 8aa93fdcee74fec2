package lexicon

import "footnote/knowledge/english"

// Family finds the words of the pack that are of a family with one that it does
// not have: the traitor's treachery and what is treacherous. It is asked after
// stems, and only where nothing nearer was found. By root, it has the first stem
// of the pack.
type Family map[string]int32

func NewFamily(lx *Lexicon) Family {
	k := make(Family)
	for id := range int32(lx.Size()) {
		root, ok := english.Root(lx.Stem(id))
		if _, has := k[root]; ok && !has {
			k[root] = id
		}
	}
	return k
}

// Of returns the first stem of the pack with the same root.
func (k Family) Of(stem string) (int32, bool) {
	root, ok := english.Root(stem)
	if !ok {
		return 0, false
	}
	id, ok := k[root]
	return id, ok
}
