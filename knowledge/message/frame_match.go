package message

// head returns where the longest pattern ends that begins at a word; the word itself
// if none does.
func (r *reader) head(at, end int) int {
	best := at
	for _, p := range heads[r.words[at].id] {
		best = max(best, r.match(p, at, end))
	}
	return best
}

// goesOn reports whether the part of the sentence goes on with a word.
func (r *reader) goesOn(at, end int) bool {
	return at < end && r.words[at].gap == space && !r.isOne(at, "but")
}

// skipRest returns where the words end that "..." stands for.
func (r *reader) skipRest(at, end int) int {
	for n := 0; n < mostRest && r.goesOn(at, end) && !r.isInverted(at, end); n++ {
		at++
	}
	return at
}

// tail returns where the longest pattern begins that ends before a word; the word
// itself if none does.
func (r *reader) tail(from, end int) int {
	best := end
	for _, p := range tails[r.words[end-1].id] {
		steps := mostSteps
		if at := r.matchBack(p, from, end, &steps); at >= 0 {
			best = min(best, at)
		}
	}
	return best
}

// mostRest is the most words that "..." stands for: a longer part of a sentence says
// something.
const mostRest = 8

// mostSteps bounds the work on one pattern.
const mostSteps = 64

// match returns where a pattern ends that begins at a word, -1 if it does not.
func (r *reader) match(p []slot, at, end int) int {
	steps := mostSteps
	return r.matchFrom(p, at, end, &steps)
}

func (r *reader) matchFrom(p []slot, at, end int, steps *int) int {
	if *steps--; *steps < 0 {
		return -1
	}
	if len(p) == 0 {
		return at
	}
	switch s := p[0]; {
	case s.gap:
		if r.goesOn(at, end) {
			return -1
		}
		return r.matchFrom(p[1:], at, end, steps)
	case s.rest:
		return r.matchFrom(p[1:], r.skipRest(at, end), end, steps)
	default:
		if at < end && (s.wild || s.has(r.words[at].id)) {
			if to := r.matchFrom(p[1:], at+1, end, steps); to >= 0 {
				return to
			}
		}
		if s.optional {
			return r.matchFrom(p[1:], at, end, steps)
		}
	}
	return -1
}

func (r *reader) matchBack(p []slot, from, at int, steps *int) int {
	if *steps--; *steps < 0 {
		return -1
	}
	if len(p) == 0 {
		return at
	}
	s := p[0]
	if s.gap {
		if at > from && at < len(r.words) && r.words[at].gap == space {
			return -1
		}
		return r.matchBack(p[1:], from, at, steps)
	}
	if at > from && (s.wild || s.has(r.words[at-1].id)) {
		if to := r.matchBack(p[1:], from, at-1, steps); to >= 0 {
			return to
		}
	}
	if s.optional {
		return r.matchBack(p[1:], from, at, steps)
	}
	return -1
}
