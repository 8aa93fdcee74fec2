// Package health tells a curator how good a pack is before anyone asks: Measure makes a
// Report of it, and Report.Write puts it into words.
//
// Each title and phrasing is asked as if it had not been there (router.Try). What becomes
// of it is the only news that a pack has of readers, who will all use words of their own.
//
//	report.go     the report, which is plain data, with JSON
//	measure.go    making it
//	failing.go    topics whose phrasings are not answered rightly, what took them, by which words
//	phrasings.go  topics with few phrasings, or phrasings that are much alike
//	tables.go     what synonyms.yaml and outside.yaml are worth: the pack without them
//	rules.go      what the thesaurus, things and small talk did
//	uncovered.go  paragraphs of which many words stand in no topic, where the text is given
//	compare.go    what a change of a pack did
//	titles.go     titles of topics whose ids say nothing
//	words.go      texts as their words that say what is asked
//	hints*.go     what to do, most useful first, in a pack that needs it
//	write*.go     all that for the terminal, and say.go how it is said
//
// # What the figures are
//
// Right is the share of titles and phrasings that find their own topic without
// themselves. It is a floor, since a phrasing takes with it what only it had, while readers
// find it there. False is the share that would get an answer were their whole topic not
// there, which is wrong then. It is a ceiling, since few questions that a text does not
// answer are as near to it as those of its own topics. Beside what the question sets of
// this repository get, of which those who rewrote the article's answers knew its set:
//
//	    right %  health  questions  more  false %  health  questions  more
//	    article      63         93   +30               62          2   -60
//	       hens      68         72    +3               40         37    -3
//	 lighthouse      55         68   +14               55         43   -12
//	observatory      68         75    +7               41         30   -11
//	   couriers      61         73   +12               46         26   -20
//	     bakery      54         59    +5               43         20   -23
//	    railway      51         79   +29               47         24   -23
//	      delta      67         70    +3               50         28   -22
//
// So questions have done better on each of these packs, by 3 to 30 right answers in 100
// and 3 to 60 false ones. How much better, nothing in a pack tells, so that no correction
// is made: the figures say where a pack is weak, and not what readers will get.
//
// Nor do they compare a pack before and after by themselves: a phrasing that is added is
// one more that is hard to find without itself. Compare looks at what both have. Eight
// packs with one, two, three, four and all of their phrasings were compared, from each to
// the next: in 30 of 32 steps more questions were answered rightly, and by Compare in 28.
// By the shares of all texts it was 23.
//
// Words that decide are those which gave the winner more than the right topic, as they
// stand in the phrasing. What a word is taken for that only the left out phrasing has, in
// the thesaurus or as one of a family, is taken as for a reader.
//
// # Imports, and what always holds
//
// It may import knowledge, knowledge/analysis, knowledge/check, knowledge/english,
// knowledge/legible and knowledge/router.
//
// The same pack and text give the same report. Nothing is asked of anybody, and no pack is
// changed: what a curator should do is said, with file and line.
package health
