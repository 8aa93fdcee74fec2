package thesaurus

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

//go:embed wordnet.bin
var packed []byte

// table unpacks the table when it is first asked. It is part of the program, so that it
// can only be read wrongly by a program that is wrong.
var table = sync.OnceValue(unpack)

// unpack reads what the command in generate wrote.
func unpack() *wordnet {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(fmt.Errorf("unpacking the thesaurus: %w", err))
	}
	r := &reader{raw}
	t := &wordnet{marks: r.bytes(r.number())}
	t.above = r.relation(len(t.marks))
	t.beside = r.relation(len(t.marks))
	words := r.number()
	t.text, t.words = r.texts(words)
	t.first = make([]uint32, words+1)
	for i := range words {
		n := r.number() // how many senses, and above them whether it is a name
		t.first[i+1] = t.first[i]&^nameMark + uint32(n>>1)
		if n&1 != 0 {
			t.first[i] |= nameMark
		}
	}
	t.senses = make([]uint32, t.first[words]&^nameMark)
	for i := range t.senses {
		t.senses[i] = uint32(r.number())
	}
	return t
}

// reader reads numbers and texts.
type reader struct{ rest []byte }

func (r *reader) number() int {
	n, size := binary.Uvarint(r.rest)
	r.rest = r.rest[size:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

// relation reads where each of n synsets leads: how many others, and how far off each
// is by its number.
func (r *reader) relation(n int) relation {
	all := relation{starts: make([]uint32, n+1)}
	for s := range n {
		for range r.number() {
			step, size := binary.Varint(r.rest)
			r.rest = r.rest[size:]
			all.to = append(all.to, Synset(int64(s)+step))
		}
		all.starts[s+1] = uint32(len(all.to))
	}
	return all
}

// texts reads n words, each by how much of the one before it begins with, and the rest.
func (r *reader) texts(n int) (text string, starts []uint32) {
	var all []byte
	starts = make([]uint32, n+1)
	before := 0 // where the last word starts
	for i := range n {
		shared := r.number()
		start := len(all)
		all = append(all, all[before:before+shared]...)
		all = append(all, r.bytes(r.number())...)
		before = start
		starts[i+1] = uint32(len(all))
	}
	return string(all), starts
}
