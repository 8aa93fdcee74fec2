package knowledge

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// versionLength is how many characters a version has: as many as Git shows of a commit.
const versionLength = 7

// sum stands for what one file of a pack says.
type sum struct {
	name string
	of   [sha256.Size]byte
}

// newSum sums up a file as it was read: how its lines end makes no difference.
func newSum(name string, src []byte) sum { return sum{name, sha256.Sum256(src)} }

// version makes a pack's version of its files.
func version(sums []sum) string {
	slices.SortFunc(sums, func(a, b sum) int { return cmp.Compare(a.name, b.name) })
	all := sha256.New()
	for _, s := range sums {
		name := sha256.Sum256([]byte(s.name))
		all.Write(name[:])
		all.Write(s.of[:])
	}
	return hex.EncodeToString(all.Sum(nil))[:versionLength]
}
