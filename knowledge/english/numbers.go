package english

import (
	"strconv"
	"strings"
)

// units and scales are the words that numbers are made of.
var (
	units = map[string]int64{
		"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
		"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
		"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
		"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	}
	scales = map[string]int64{
		"hundred": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "mio": 1e6, "mil": 1e6, "mn": 1e6, "m": 1e6,
		"billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
	}
)

// mostNumber bounds what Number reads.
const mostNumber = int64(1e15)

// Number returns the number that folded words begin with, in digits, and how many of
// them it takes: "200" and 2 for "two hundred", "5000000" and 2 for "5 million",
// "1000" and 1 for "1k". It takes none where they begin with no number, or with a word
// that Stem alone takes to its digits. A scale of one letter goes with digits only.
func Number(words []string) (digits string, used int) {
	var n numeral
	for used < len(words) && n.take(words, used) {
		used++
	}
	for used > 0 && words[used-1] == "and" {
		used--
	}
	if !n.scaled {
		return "", 0
	}
	return strconv.FormatInt(n.sum+n.part, 10), used
}

// numeral is a number that is being read: the part below the scale that comes next,
// and the sum of those before it.
type numeral struct {
	sum, part  int64
	hundredths int64 // of the part
	last       int64 // the last word's value, 0 where a part begins
	scaled     bool  // it has a scale, which Stem alone does not know
}

// take adds a word, if the number goes on with it.
func (n *numeral) take(words []string, i int) bool {
	w := words[i]
	if value, ok := units[w]; ok {
		return n.unit(value)
	}
	if scale, ok := scales[w]; ok && (len(w) > 1 || i == 1 && n.last == 1) {
		return n.scale(scale)
	}
	if w == "and" {
		return n.scaled && i+1 < len(words) && units[words[i+1]] > 0
	}
	return i == 0 && n.digits(w)
}

// unit adds a unit: the first of a part, one behind twenty, any behind a hundred.
func (n *numeral) unit(value int64) bool {
	switch {
	case n.last == 0, n.last == 100, n.last >= 20 && n.last < 100 && value < 10:
		n.part, n.last = n.part+value, max(value, 2)
		return true
	}
	return false
}

// scale multiplies what came before: by a hundred the part, by more all of it.
func (n *numeral) scale(scale int64) bool {
	if n.last == 0 || n.sum+n.part > mostNumber/scale {
		return false
	}
	n.part, n.hundredths = n.part*scale+n.hundredths*scale/100, 0
	n.scaled, n.last = true, scale
	if scale > 100 {
		n.sum, n.part, n.last = n.sum+n.part, 0, 0
	}
	return true
}

// digits begins with a number written in digits, with its scale or without: 5, 2.5m.
func (n *numeral) digits(w string) bool {
	number := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	scale, scaled := scales[w[len(number):]]
	whole, fraction, _ := strings.Cut(number, ".")
	value, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || !scaled && number != w || len(fraction) > 2 {
		return false
	}
	if fraction != "" {
		if n.hundredths, err = strconv.ParseInt((fraction + "0")[:2], 10, 64); err != nil {
			return false
		}
	}
	n.part, n.last = value, 1
	return !scaled || n.scale(scale)
}
