package knowledge

import "strings"

// american returns a word in American spelling. The rules for endings come
// first, then the stems that no rule tells.
func american(word string) string {
	if w, ok := americanWords[word]; ok {
		return w
	}
	if len(word) < 5 {
		return word
	}
	word = izeFor(word)
	word = singleL(word)
	for _, r := range britishRoots[word[0]] {
		if rest, ok := strings.CutPrefix(word, r.british); ok {
			return r.american + rest
		}
	}
	return word
}

// iseEnds are the endings of verbs in -ise and what is made of them.
var iseEnds = []struct{ british, american string }{
	{"isation", "ization"}, {"isations", "izations"}, {"ise", "ize"}, {"ises", "izes"},
	{"ised", "ized"}, {"ising", "izing"}, {"iser", "izer"}, {"isers", "izers"},
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
		if !ok || len(root) < 3 || properIse[root] {
			continue
		}
		return root + e.american
	}
	return word
}

// properIse are what stands before -ise where America writes an s too.
var properIse = set(`adv adverti appra appr advert bru ced chast circumc comprom compr conc cru dem desp dev
	disgu enterpr exc exerc expert franch improv inc likew mayonna merchand no otherw parad po porpo
	pra pract prec prem prom ra rev superv surm surpr telev tort treat turquo va prec fra bra li
	disenfranch appre tre uprai upra sunr moonr`)

// doubled are verbs whose last l Britain doubles.
var doubled = strings.Fields(`cancel channel counsel dial duel equal fuel funnel jewel label level libel
	marshal marvel model panel parcel pedal quarrel rival shovel signal snorkel spiral total travel tunnel
	unravel initial`)

// singleL undoubles the l of travelled.
func singleL(word string) string {
	if !strings.Contains(word, "ll") {
		return word
	}
	for _, verb := range doubled {
		if rest, ok := strings.CutPrefix(word, verb+"l"); ok {
			switch rest {
			case "ed", "ing", "er", "ers", "ings", "or", "ors", "ery":
				return verb + rest
			}
		}
	}
	return word
}

// britishRoots are beginnings of words, by their first letter.
var britishRoots = rootPairs(`
	aeroplane airplane, aluminium aluminum, anaesth anesth, archaeo archeo, ardour ardor, armour armor,
	artefact artifact, behaviour behavior, calibre caliber, candour candor, catalogue catalog,
	centre center, clamour clamor, colour color, cheque check, defence defense, demeanour demeanor,
	dialogue dialog, encyclopaed encycloped, endeavour endeavor, enrolment enrollment, favour favor,
	fervour fervor, fibre fiber, flavour flavor, foetus fetus, fulfil fulfill, glamour glamor,
	haemo hemo, harbour harbor, honour honor, humour humor, instalment installment, jewellery jewelry,
	judgement judgment, kilometre kilometer, labour labor, licence license, litre liter, lustre luster,
	manoeuvr maneuver, meagre meager, metre meter, millimetre millimeter, centimetre centimeter,
	mould mold, neighbour neighbor, odour odor, offence offense, orthopaed orthoped, paediatr pediatr,
	parlour parlor, plough plow, practis practic, pretence pretense, programme program, rancour rancor,
	rigour rigor, rumour rumor, sabre saber, saviour savior, savour savor, sceptic skeptic,
	skilful skillful, sombre somber, spectre specter, splendour splendor, succour succor,
	sulph sulf, theatre theater, tumour tumor, valour valor, vapour vapor, vigour vigor,
	wilful willful, moustache mustache, pyjama pajama, storey story, cosy cozy, draught draft,
	counterespionage counterespionage
`)

// americanWords are whole words.
var americanWords = map[string]string{
	"grey": "gray", "greys": "grays", "tyre": "tire", "tyres": "tires", "kerb": "curb", "mum": "mom",
	"whilst": "while", "amongst": "among", "towards": "toward", "ageing": "aging", "tonne": "ton",
	"tonnes": "tons", "gaol": "jail", "gaoled": "jailed", "storeys": "stories", "fulfill": "fulfill",
	"centred": "centered", "centring": "centering", "fulfilled": "fulfilled", "fulfilling": "fulfilling", "fulfillment": "fulfillment",
}

type rootPair struct{ british, american string }

func rootPairs(table string) map[byte][]rootPair {
	pairs := make(map[byte][]rootPair)
	for _, entry := range strings.Split(table, ",") {
		f := strings.Fields(entry)
		pairs[f[0][0]] = append(pairs[f[0][0]], rootPair{f[0], f[1]})
	}
	return pairs
}
