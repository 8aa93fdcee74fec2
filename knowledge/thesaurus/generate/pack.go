package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"slices"
)

// pack writes the table as unpack.go reads it, and compresses it.
func pack(c chosen) ([]byte, error) {
	var b []byte
	b = binary.AppendUvarint(b, uint64(len(c.synsets)))
	for _, s := range c.synsets {
		b = append(b, c.mark(s))
	}
	for from, s := range c.synsets {
		b = c.appendRelation(b, from, s.above)
	}
	for from, s := range c.synsets {
		b = c.appendRelation(b, from, s.beside)
	}
	b = binary.AppendUvarint(b, uint64(len(c.words)))
	before := ""
	for _, w := range c.words {
		b = appendText(b, before, w.text)
		before = w.text
	}
	for _, w := range c.words {
		b = binary.AppendUvarint(b, uint64(len(w.senses))<<1|bit(w.isName))
	}
	for _, w := range c.words {
		for _, s := range w.senses {
			b = binary.AppendUvarint(b, uint64(c.number[s.id])<<1|bit(s.rank > 0))
		}
	}
	return compress(b)
}

func compress(b []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	err = w.Close()
	return packed.Bytes(), err
}

// mark returns what is said of a synset, in the bits that table.go names.
func (c chosen) mark(s *synset) byte { return byte(bit(c.general[s.id]) | bit(things[s.file])<<1) }

func bit(is bool) uint64 {
	if is {
		return 1
	}
	return 0
}

// appendRelation appends where a synset leads, as far as that is in the table.
func (c chosen) appendRelation(b []byte, from int, to []id) []byte {
	var steps []int
	for _, id := range to {
		if n, ok := c.number[id]; ok && !slices.Contains(steps, n-from) {
			steps = append(steps, n-from)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(steps)))
	for _, step := range steps {
		b = binary.AppendVarint(b, int64(step))
	}
	return b
}

// appendText appends a word by what it shares with the one before it, and the rest.
func appendText(b []byte, before, text string) []byte {
	shared := 0
	for shared < min(len(before), len(text)) && before[shared] == text[shared] {
		shared++
	}
	b = binary.AppendUvarint(b, uint64(shared))
	b = binary.AppendUvarint(b, uint64(len(text)-shared))
	return append(b, text[shared:]...)
}
