package discord

// heirs tells which shards of another number get servers of those that are not up. A
// server is on the shard of its number modulo that of all shards, so two of n and of m may
// have one in common if their own numbers are alike modulo the greatest common divisor.
func (f *set) heirs(shards int) (isHeir func(shard int) bool) {
	if f == nil {
		return func(int) bool { return false }
	}
	common := divisor(f.shards, shards)
	unheard := make(map[int]bool)
	for _, g := range f.gateways {
		if g.liveness.check() != nil {
			unheard[g.shard%common] = true
		}
	}
	return func(shard int) bool { return unheard[shard%common] }
}

// divisor returns the greatest common divisor.
func divisor(a, b int) int {
	for b > 0 {
		a, b = b, a%b
	}
	return a
}
