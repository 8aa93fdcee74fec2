package fsrs

import "math"

// interval returns after how many days the chance of recall will have sunk to what is
// wanted.
func (m memory) interval() int {
	decay, factor := forgetting()
	perStability := rounded((math.Pow(retention, 1/decay) - 1) / factor)
	return int(clamp(nearest(m.stability*perStability), 1, maxInterval))
}

// intervals returns the days until a known card is asked again after Hard, Good and
// Easy, each longer than the one before. m is its memory, and days how long ago the
// last review was.
func (m memory) intervals(days int) map[Rating]int {
	hard, good := m.after(Hard, days).interval(), m.after(Good, days).interval()
	hard = min(hard, good)
	good = max(good, hard+1)
	easy := max(m.after(Easy, days).interval(), good+1)
	return map[Rating]int{Hard: hard, Good: good, Easy: easy}
}
