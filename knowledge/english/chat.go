package english

import _ "embed"

//go:embed chat.txt
var chatLines string

var chat = byWord(chatLines)

// Chat returns what a word stands for that people write in a chat: "because" for cuz,
// "let me" for lemme, nothing for lol. It reports whether it knows the word. Ask it
// only for words that the text at hand does not have: UR is a city, too. Drawn out
// letters do not matter.
func Chat(word string) (words string, ok bool) {
	if words, ok = chat[word]; ok {
		return words, true
	}
	if short := Undrawn(word); short != word {
		words, ok = chat[short]
	}
	return words, ok
}

// Undrawn returns a word with one letter for each that is drawn out: three or more in
// a row, and two at the end if others are drawn out, too: soooo, pleeease, whaaatt.
func Undrawn(word string) string {
	if !isDrawnOut(word) {
		return word
	}
	kept := make([]byte, 0, len(word))
	for i := 0; i < len(word); {
		n := run(word, i)
		kept = append(kept, word[i])
		if n == 2 && i+n < len(word) {
			kept = append(kept, word[i])
		}
		i += n
	}
	return string(kept)
}

func isDrawnOut(word string) bool {
	for i := 0; i < len(word); i += run(word, i) {
		if run(word, i) > 2 && word[i] >= 'a' && word[i] <= 'z' {
			return true
		}
	}
	return false
}

// run returns how often the byte at i stands in a row from there on.
func run(word string, i int) int {
	n := 1
	for i+n < len(word) && word[i+n] == word[i] {
		n++
	}
	return n
}
