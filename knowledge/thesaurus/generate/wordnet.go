package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The files' formats are those of WordNet's manual pages wndb(5WN) and senseidx(5WN).

// parts are the parts of speech, as files are named.
var parts = []string{"noun", "verb", "adj", "adv"}

// id is a synset as the files name it: a part of speech, of which satellite adjectives
// are none of their own, and an offset.
type id struct {
	part   byte
	offset string
}

func newID(offset, part string) id {
	if part == "s" {
		part = "a"
	}
	return id{part[0], offset}
}

// synset is a meaning.
type synset struct {
	id
	file          int // the lexicographers', by its number in lexnames(5WN)
	words         []string
	above, beside []id
}

// wordnet is what the files say.
type wordnet struct {
	synsets map[id]*synset
	senses  map[string][]sense // by word, in lower case; for each part of speech the most common first
}

// sense is a meaning that a word has.
type sense struct {
	id
	rank int // among those of its part of speech, from 0
	tags int // how often it was met in the texts that WordNet's makers read
}

// read reads the files in a folder.
func read(dir string) (*wordnet, error) {
	w := &wordnet{make(map[id]*synset), make(map[string][]sense)}
	tags, err := readTags(filepath.Join(dir, "index.sense"))
	if err != nil {
		return nil, err
	}
	for _, part := range parts {
		err := eachLine(filepath.Join(dir, "data."+part), func(f []string) error {
			s, err := parseSynset(f)
			w.synsets[s.id] = s
			return err
		})
		if err != nil {
			return nil, err
		}
		err = eachLine(filepath.Join(dir, "index."+part), func(f []string) error {
			n, err := strconv.Atoi(f[2])
			if err != nil || n > len(f) {
				return fmt.Errorf("%q is no number of senses", f[2])
			}
			for rank, offset := range f[len(f)-n:] {
				id := newID(offset, f[1])
				w.senses[f[0]] = append(w.senses[f[0]], sense{id, rank, tags[tag{f[0], id}]})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return w, nil
}

// tag is a word in a meaning.
type tag struct {
	word string
	id   id
}

// readTags reads how often each word was met in each meaning.
func readTags(name string) (map[tag]int, error) {
	tags := make(map[tag]int)
	err := eachLine(name, func(f []string) error {
		word, key, _ := strings.Cut(f[0], "%")
		part := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[key[0]]
		n, err := strconv.Atoi(f[3])
		tags[tag{word, newID(f[1], part)}] = n
		return err
	})
	return tags, err
}

// Where a line of a data file has what.
const (
	offsetField = iota
	fileField
	partField
	countField
	wordsField
)

// parseSynset reads a line of a data file.
func parseSynset(f []string) (*synset, error) {
	s := &synset{id: newID(f[offsetField], f[partField])}
	var err error
	if s.file, err = strconv.Atoi(f[fileField]); err != nil {
		return s, err
	}
	words, err := strconv.ParseUint(f[countField], 16, 8)
	if err != nil {
		return s, err
	}
	at := wordsField
	for range words {
		word, _, _ := strings.Cut(f[at], "(") // an adjective may say where it stands
		s.words = append(s.words, word)
		at += 2
	}
	pointers, err := strconv.Atoi(f[at])
	if err != nil {
		return s, err
	}
	for at++; pointers > 0; pointers, at = pointers-1, at+4 {
		s.point(f[at], newID(f[at+1], f[at+2]))
	}
	return s, nil
}

// point notes a relation to another synset.
func (s *synset) point(symbol string, to id) {
	switch symbol {
	case "@", "@i": // is a kind of, or an instance of
		s.above = append(s.above, to)
	case "+", "&", "$", `\`, "^", "*": // derives from, is like, goes with, is of, see also, entails
		s.beside = append(s.beside, to)
	}
}

// eachLine calls do with the fields of each line, without the licence at the top and the
// gloss at the end.
func eachLine(name string, do func(fields []string) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), " | ")
		if line == "" || line[0] == ' ' {
			continue
		}
		if err := do(strings.Fields(line)); err != nil {
			return fmt.Errorf("%s: %q: %w", name, line, err)
		}
	}
	return lines.Err()
}
