// Package router finds the topic of a pack that answers a question, and says so only
// when it is sure: Lookup decides on one answer, on several close ones, or on none.
//
// The way of a message, stage by stage, as the files are named:
//
//	lookup_*     knowledge/message reads it into questions; each is decided by itself,
//	             with its context, behind the one before it, or as several where that fits
//	             better, and put together
//	search       the room that one question needs on its way
//	query_*      words become stems of the pack, and query.go tells which count twice; an
//	             unknown word is taken for what it is short for, another form, two words in
//	             one, a word of the same family, one that means much the same or a misspelt
//	             one; names are noted, and things that the pack has nothing like
//	bm25_*       the plain score: BM25 over one bag of stems, concepts and pairs a topic
//	ranking      the best topics by it
//	linear_*     the learned score: a linear classifier tells each of these apart from
//	             those that the plain score confuses it with
//	decide       both added up, names and what is outside taken off, and the sum held
//	             against two thresholds: a Decision (decision.go)
//	evidence     what that rests on, for whoever asked, and what came next
//	followup_*   what a reply to an answer asks, with that topic in mind
//	explain_*    why; complete finds titles that are being typed
//	trials_*     what a pack makes of its own texts, each asked as if it were not there
//
// How they are made, by the builder (build.go), when a pack is loaded:
//
//	corpus_*     all texts of the pack are read once, and those of small talk
//	phrasing     what a text stands for, and what it counts
//	concepts     groups of synonyms; a word counts for its concepts nearly as itself
//	features     what is compared: stems, concepts, and pairs of stems (pairs*)
//	smalltalk_*  what everybody asks of any bot is outside, unless the pack is about it
//	exact        questions that are a phrasing of one topic, term for term
//	leaveout     what the index would make of a phrasing, had it never seen it
//	calibrate    the thresholds (thresholds.go holds them), by asking each phrasing so
//	chatty       whether the pack's own phrasings are messages rather than questions
//	novelty      how likely it is that readers use words that the pack does not have
//	enough       how many texts tell what is usual, and how many topics can be learned
//	subject      the name that most titles have, which "they" may stand for
//
// # What is outside
//
// What the source does not answer is one more class of the learned score. It is trained
// on the phrasings in outside.yaml, and on small talk, which every pack has.
//
// # What the pack has in other words
//
// A pack of its first hour has few phrasings, and readers use other words. A word that no
// topic has is looked up in WordNet, and counts as the word of the pack that means the
// same or is a kind of it, as far as the two are near and as new words are to be expected
// (novelty.go). A pack of many phrasings has nearly all words that are asked with: there
// the thesaurus is not asked, since it finds as much that is wrong.
//
// # The confidence
//
//	6 · plain(best) + 1 · margin(best) - 1 · plain(second)
//	  - 0.7 · names that the best does not have
//	  - 0.7 · things that the pack has nothing like, where it lists little of what is outside
//	  - 1.25 · margin(outside), or 0.6 where the pack lists little of what is outside
//
// where plain is the BM25 score as a share of what the question could have scored, and
// a margin is what a linear classifier gives. The thresholds lie where the wrong topic
// comes when the right one is not there: the one for answers is the quantile 0.28 +
// 2.5/√n, but at most 0.75, of the best wrong topic's confidence over the pack's n
// phrasings, each asked with its own topic held out. A pack that lists a hundred
// questions or more as outside may raise it by them (calibrate.go). A question that only names what all of the source is
// about, whose words are mostly unknown, or that names somebody whom the topic does not,
// gets choices at best.
//
// # Speed
//
// A question of ten words looks at some hundred lists and at eight hundred postings, so
// its time is spent waiting for memory and on branches that cannot be guessed.
// Therefore words and stems are numbered by how frequent they are, postings have four
// bytes, pairs six, two bits tell most words that are no pair, and what an unknown word
// was taken for is remembered.
//
// # Constants
//
// Constants stand where they are used and say where they come from. Three kinds of
// measurement set them: CLINC150, for what BM25, learning and leaving out count;
// questions about the embedded article, for what CLINC150 has nothing of, such as
// synonyms, names, answers' own words and a pack that lists what is outside; and a
// hundred packs of 3 to 150 topics with 4 to 100 phrasings each, for small talk and the
// thresholds. Few change a result much, and where two do, the comment gives the range
// that does as well. None is meant to be tuned to a pack.
//
// # Imports, and what always holds
//
// It may import knowledge, knowledge/analysis, knowledge/english, knowledge/lexicon,
// knowledge/linear, knowledge/message, knowledge/posting, knowledge/parallel and
// knowledge/thesaurus. It knows nothing of Discord.
//
// Lookup is a pure function of the pack and the question, never fails, and is safe for
// concurrent use. Explain decides as Lookup does. The same pack gives the same router.
package router
