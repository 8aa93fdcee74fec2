package message

// likes parts a question at two of a kind: two numbers, two names, or what "who is"
// asks for.
func (r *reader) likes(s *sentence) []Question {
	for i := s.ask + 1; i+1 < s.end; i++ {
		if !r.isOne(i, "and", "n") || r.words[i].gap > comma || r.isOne(i-1, "between", "both") {
			continue
		}
		left, right, ok := r.alike(s, i)
		if ok && !r.isCompared(s.ask, left) {
			return r.eachOf(s, left, i, right)
		}
	}
	return nil
}

// eachOf asks a question of each of two of a kind, which begin and end at left and
// right and are joined by the word and.
func (r *reader) eachOf(s *sentence, left, and, right int) []Question {
	head, tail := r.text[r.words[s.ask].from:r.words[left].from], ""
	if right < s.end {
		tail = " " + r.text[r.words[right].from:r.words[s.end-1].to]
	}
	second := and + 1
	if r.isArticle(left-1) && r.isArticle(second) && second+1 < right {
		second++
	}
	return []Question{
		{Text: head + r.text[r.words[left].from:r.words[and-1].to] + tail},
		{Text: head + r.text[r.words[second].from:r.words[right-1].to] + tail},
	}
}

func (r *reader) isArticle(i int) bool { return r.isOne(i, "the", "a", "an") }

// alike returns where the first of two of a kind begins and the second ends, around
// the word that joins them.
func (r *reader) alike(s *sentence, and int) (left, right int, ok bool) {
	w, next := r.words[and-1], r.words[and+1]
	switch {
	case w.number && next.number:
		return and - 1, and + 2, true
	case r.isContracted(s.ask):
		left, ok = s.ask+1, r.arePlain(s, s.ask+1, and, auxiliary|preposition|light)
	case r.words[s.ask].class.is(interrogative) && r.classAt(s.ask+1, s.end).is(auxiliary):
		left, ok = s.ask+2, r.arePlain(s, s.ask+2, and, auxiliary|preposition|light)
	case r.words[s.ask].class.is(bidding) && !r.has(s.ask, s.end, auxiliary|interrogative):
		left = r.object(s.ask, and)
		ok = r.arePlain(s, left, and, auxiliary|preposition)
	}
	if ok || !w.capital || !next.capital {
		return left, s.end, ok
	}
	left, right = r.namesAround(s, and)
	return left, right, true
}

// object returns where what is asked for begins behind an imperative: "tell me the ...".
func (r *reader) object(bid, and int) int {
	at := bid + 1
	for at < and && r.words[at].class.is(functional|myself) {
		at++
	}
	return at
}

// arePlain reports whether two of a kind, to the end of a sentence, are short and have
// no word of some classes.
func (r *reader) arePlain(s *sentence, left, and int, none class) bool {
	return left < and && and-left <= 4 && s.end-and <= 5 && !r.has(left, s.end, none)
}

// namesAround returns where the names begin and end that a word joins.
func (r *reader) namesAround(s *sentence, and int) (left, right int) {
	for left = and - 1; left-1 > s.ask && r.words[left-1].capital && r.words[left].gap == space; left-- {
	}
	for right = and + 2; right < s.end && r.words[right].capital && r.words[right].gap == space; right++ {
	}
	return left, right
}

// isContracted reports whether a word asks and has its verb in it: who's.
func (r *reader) isContracted(i int) bool {
	return r.isOne(i, "whos", "whats", "wheres", "whens", "hows", "wats")
}

// isCompared reports whether what follows is compared, or told apart.
func (r *reader) isCompared(from, left int) bool {
	for i := from; i < left; i++ {
		if r.isOne(i, "between", "compare", "contrast", "distinguish", "both", "differentiate") {
			return true
		}
	}
	return false
}
