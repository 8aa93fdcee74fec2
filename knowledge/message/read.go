package message

import "strings"

// Read parts a message into the questions that it asks, in the order asked. It
// returns at least one, unless the message is blank. It never fails, and is safe for
// concurrent use.
func Read(text string) []Question {
	var room [32]word
	var places [4]sentence
	r := reader{text: unmarked(text), words: room[:0], sentences: places[:0]}
	r.cut()
	r.part()
	for i := range r.sentences {
		r.read(&r.sentences[i])
	}
	r.hearDirect()
	if qs := r.questions(); len(qs) > 0 {
		return qs
	}
	return wordless(text)
}

// wordless returns what is asked by a message without words: nothing.
func wordless(text string) []Question {
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	return []Question{{Text: text, Reaction: true}}
}
