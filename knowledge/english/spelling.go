package english

import "strings"

// britishWord is the table of whole words, and britishRoots that of beginnings, by
// their first letter.
var britishWord, britishRoots = readBritish(britishLines)

// rootPair is a beginning of words, in both spellings.
type rootPair struct{ british, american string }

func readBritish(table string) (words map[string]string, roots map[byte][]rootPair) {
	words, roots = make(map[string]string), make(map[byte][]rootPair)
	for _, row := range Rows(table) {
		british, american, _ := strings.Cut(row, " ")
		if beginning, ok := strings.CutSuffix(british, "-"); ok {
			roots[british[0]] = append(roots[british[0]], rootPair{beginning, strings.TrimSuffix(american, "-")})
			continue
		}
		words[british] = american
	}
	return words, roots
}

// american returns a word in American spelling.
func american(word string) string {
	if w, ok := britishWord[word]; ok {
		return w
	}
	if w, ok := britishWord[strings.TrimSuffix(word, "s")]; ok {
		return w + "s"
	}
	if len(word) < 5 {
		return word
	}
	if w, ok := americanRoot(word); ok {
		return w
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(word, p); ok && len(rest) >= 5 {
			if w, ok := americanRoot(rest); ok {
				return p + w
			}
		}
	}
	return singleL(izeFor(word))
}

// prefixes stand before roots.
var prefixes = strings.Fields("dis un mis re multi milli centi micro nano water over out")

// americanRoot returns a word that begins as Britain spells it.
func americanRoot(word string) (string, bool) {
	for _, r := range britishRoots[word[0]] {
		rest, ok := strings.CutPrefix(word, r.british)
		if !ok {
			continue
		}
		// A silent e that the root has lost comes back: catalogued, cataloged.
		if strings.HasSuffix(r.british, "e") && !strings.HasSuffix(r.american, "e") &&
			(strings.HasPrefix(rest, "d") || strings.HasPrefix(rest, "r")) {
			rest = "e" + rest
		}
		return izeFor(r.american + rest), true
	}
	return "", false
}

// iseEnds are the endings of verbs in -ise and what is made of them.
var iseEnds = []struct{ british, american string }{
	{"isation", "ization"}, {"isations", "izations"}, {"isational", "izational"}, {"ise", "ize"}, {"ises", "izes"},
	{"ised", "ized"}, {"ising", "izing"}, {"iser", "izer"}, {"isers", "izers"}, {"isable", "izable"}, {"isably", "izably"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"ysing", "yzing"}, {"yser", "yzer"}, {"ysers", "yzers"},
}

// izeFor turns the endings of verbs in -ise to -ize, but not where the s is of
// the root.
func izeFor(word string) string {
	if !strings.Contains(word, "is") && !strings.Contains(word, "ys") {
		return word
	}
	for _, e := range iseEnds {
		root, ok := strings.CutSuffix(word, e.british)
		if !ok || len(root) < 3 || isProper(root) {
			continue
		}
		return root + e.american
	}
	return word
}

// isProper reports whether a root has an s of its own, where America writes it too:
// clockwise, and unpromising as promising.
func isProper(root string) bool {
	if root[len(root)-1] == 'w' || properIse[root] {
		return true
	}
	for _, p := range []string{"un", "dis", "en", "re", "im"} {
		if rest, ok := strings.CutPrefix(root, p); ok && properIse[rest] {
			return true
		}
	}
	return false
}

// properIse are what stands before -ise where America writes an s too, or that have
// a plural in -ises.
var properIse = set(`adv adverti appra appr bra bru ced cer cha chast chem circumc compr comprom conc
	contrariw cru dem desp dev disgu enterpr exc exerc expert fra franch improv inc lia likew mala mant marqu
	mayonna merchand metropol mort otherw parad pelv pen polona porpo portcull pra prec prem prom repr rev
	superv surm surpr telev tort torto treat trell turquo upr val`)

// doubled are verbs whose last l Britain doubles.
var doubled = strings.Fields(`backpedal bevel cancel channel chisel counsel dial duel equal fuel funnel grovel
	initial jewel label level libel marshal marvel medal model panel parcel pedal quarrel refuel relabel remodel
	revel rival shovel signal snorkel spiral swivel total towel travel trial tunnel unequal unravel unrival`)

// singleL undoubles the l of travelled.
func singleL(word string) string {
	if !strings.Contains(word, "ll") {
		return word
	}
	for _, verb := range doubled {
		if rest, ok := strings.CutPrefix(word, verb+"l"); ok {
			switch rest {
			case "able", "ed", "er", "ers", "ery", "ing", "ings", "ist", "ists", "or", "ors":
				return verb + rest
			}
		}
	}
	return word
}
