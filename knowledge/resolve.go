package knowledge

// parse turns a question into the stems of the pack.
func (ix *index) parse(s *scorer, question string) {
	r := &s.reader
	r.read(question)
	s.query.seq, s.query.trust = s.query.seq[:0], s.query.trust[:0]
	for i := 0; i < len(r.tokens); i++ {
		if id, ok := ix.lexicon.joined(r, i); ok {
			s.query.add(id, 1)
			i++
			continue
		}
		ix.resolve(s, r.fold(i))
	}
}

// resolve adds what a word is taken for.
func (ix *index) resolve(s *scorer, word []byte) {
	if id, ok := ix.lexicon.surfaces[string(word)]; ok {
		s.query.add(id, 1)
		return
	}
	if id, ok := ix.lexicon.stems[stem(string(word))]; ok {
		s.query.add(id, 1)
		return
	}
	s.query.add(unknown, 0)
}
