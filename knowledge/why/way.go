package why

import "footnote/knowledge/router"

// Way is how an answer came to be shown. The numbers are in messages that have been
// sent: they may be added to, not changed.
type Way int

const (
	Opened   Way = iota // by its title
	Asked               // it answers a question
	Chosen              // it was picked from several that came close
	Nearest             // it was picked where no answer was close enough
	Next                // the answers before it were not it
	Followed            // it was asked about another answer
	Shared              // from a reply that only one person sees
	ways
)

// IsWay reports whether a number is that of a way.
func IsWay(n int) bool { return n >= 0 && n < int(ways) }

var waySaid = map[Way]string{
	Opened:   "It was opened by its title. No question was compared with it.",
	Chosen:   "Several answers came close to the question, and it was picked from them.",
	Nearest:  "No answer came close enough to the question, and it was picked from the nearest.",
	Next:     "What was shown before was said to be not it, and this came next.",
	Followed: "The message was about another answer. This one holds what was asked for, and is that answer or related to it.",
	Shared:   "Somebody shared it from a reply that only they saw. What they asked is not told.",
}

var sureSaid = map[router.Sureness]string{
	router.Untold:  "that can no longer be told.",
	router.Unsure:  "not sure enough to answer.",
	router.Barely:  "only just sure enough to answer. Look closely whether it fits.",
	router.Fairly:  "fairly sure.",
	router.Surely:  "very sure.",
	router.Exactly: "very sure. The question is one that the answer was written for, word for word.",
}
