package english

import (
	"iter"
	"maps"
)

// functionWords say how something is asked more than what. "us" is not among them:
// it is also the United States.
var functionWords = set(`a about after again all also am an and any are as at be because been before being both
	but by can could did do does doing done each else even every few for from get give go had has have
	having he her here hers him his how however i if in into is it its just know let like make many may me
	might more most much must my need no nor not now of off on only or other our out over own per please
	put really same say shall she should so some such tell than that the their them then there these they
	this those through to too under until up upon very want was we well were what when where which while
	who whom whose why will with within without would yes you your`)

// IsFunctionWord reports whether a word says how something is asked more than what.
// Such words are weighed down and not left out, since what, who and how tell topics
// apart.
func IsFunctionWord(word string) bool { return functionWords[word] }

// FunctionWords yields all function words, in no order.
func FunctionWords() iter.Seq[string] { return maps.Keys(functionWords) }
