package fsrs

import "math"

// memory is how firmly something is remembered.
type memory struct {
	stability  float64 // days until the chance of recall has sunk to 90 in 100
	difficulty float64 // from 1 to 10
}

// firstMemory is that after the first review.
func firstMemory(r Rating) memory {
	return memory{
		stability:  max(w[r-1], 0.1),
		difficulty: clamp(firstDifficulty(r), minDifficulty, maxDifficulty),
	}
}

// after returns the memory after a review days later.
func (m memory) after(r Rating, days int) memory {
	next := memory{difficulty: m.nextDifficulty(r)}
	switch {
	case days == 0:
		next.stability = m.sameDay(r)
	case r == Again:
		next.stability = m.forgotten(days)
	default:
		next.stability = m.recalled(r, days)
	}
	return next
}

// recall is the chance, from 0 to 1, of remembering days after the last review.
func (m memory) recall(days int) float64 {
	decay, factor := forgetting()
	return rounded(math.Pow(1+factor*float64(days)/m.stability, decay))
}

// forgetting returns exponent and factor of the forgetting curve, which are such that
// stability is when it passes 0.9.
func forgetting() (decay, factor float64) {
	decay = -w[20]
	return decay, rounded(math.Exp(math.Pow(decay, -1)*math.Log(0.9)) - 1)
}

// sameDay returns the stability after a second review on one day.
func (m memory) sameDay(r Rating) float64 {
	growth := math.Pow(m.stability, -w[19]) * math.Exp(w[17]*(float64(r)-3+w[18]))
	if r >= Hard {
		growth = max(growth, 1)
	}
	return rounded(clamp(m.stability*growth, minStability, maxStability))
}

// recalled returns the stability after an answer that was known.
func (m memory) recalled(r Rating, days int) float64 {
	bonus := 1.0
	switch r {
	case Hard:
		bonus = w[15]
	case Easy:
		bonus = w[16]
	}
	growth := math.Exp(w[8]) * (11 - m.difficulty) * math.Pow(m.stability, -w[9]) *
		(math.Exp((1-m.recall(days))*w[10]) - 1) * bonus
	return rounded(clamp(m.stability*(1+growth), minStability, maxStability))
}

// forgotten returns the stability after an answer that was not known, which is never
// more than after not knowing it twice on one day.
func (m memory) forgotten(days int) float64 {
	lapsed := w[11] * math.Pow(m.difficulty, -w[12]) * (math.Pow(m.stability+1, w[13]) - 1) *
		math.Exp((1-m.recall(days))*w[14])
	most := rounded(m.stability / math.Exp(w[17]*w[18]))
	return clamp(most, minStability, rounded(clamp(lapsed, minStability, maxStability)))
}

func firstDifficulty(r Rating) float64 {
	return rounded(w[4] - math.Exp(float64(r-1)*w[5]) + 1)
}

// nextDifficulty goes up with what is not known and down with what is easy, less so the
// nearer it is to 10, and drifts to what easy cards begin with.
func (m memory) nextDifficulty(r Rating) float64 {
	change := -w[6] * (float64(r) - 3)
	damped := m.difficulty + rounded(change*(10-m.difficulty)/9)
	return clamp(rounded(w[7]*firstDifficulty(Easy)+(1-w[7])*damped), minDifficulty, maxDifficulty)
}

func clamp(x, low, high float64) float64 { return min(max(x, low), high) }

// rounded returns x with eight decimals, as ts-fsrs keeps all of its numbers.
func rounded(x float64) float64 { return nearest(x*1e8) / 1e8 }

// nearest rounds halves up, as JavaScript does, and not away from zero.
func nearest(x float64) float64 {
	up := math.Ceil(x)
	if up-0.5 > x {
		return up - 1
	}
	return up
}
