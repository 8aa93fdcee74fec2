package bot

import (
	"fmt"
	"strconv"
	"strings"
)

// press is what a button or a menu does. It is all the state there is: the
// custom_id carries it, so that buttons outlive restarts.
type press struct {
	action action
	arg    string
}

// action is what is done on a press. The letters are in messages that have been
// sent: they may be added to, not changed.
type action string

const (
	choose      action = "c" // open the topic in place of the choices
	seeAlso     action = "a" // open the topic beside the answer
	pickTopic   action = "t" // open the topic that the menu's value names
	pickSection action = "s" // list the section that the menu's value names
	turnPage    action = "p" // list another page of a section
	turnList    action = "l" // list another page of the sections
	openNear    action = "o" // open the topic of a trail in place of what is shown
	notIt       action = "n" // open the next topic of a trail likewise
	askWhy      action = "w" // say why a topic of a trail is shown
	readAround  action = "r" // open the answers around a paragraph beside the answer
	readPage    action = "g" // open a page of a paragraph's answers in place
	share       action = "h" // say the answer to all
	remove      action = "d" // delete the message; the argument is a mark of who asked, or nothing

	quizNew    action = "qr" // begin a round
	quizAnswer action = "qa" // answer the question that a round asks
	quizNext   action = "qn" // ask its next question, or give the score
	quizAgain  action = "qm" // ask again what was missed

	pollVote   action = "qv" // answer a shared question
	pollReveal action = "qs" // show its answer
	pollCount  action = "qc" // nothing: it shows how often an answer was given, and carries the votes

	learnAgree  action = "lc" // agree that answers are kept, and go on
	learnAnswer action = "la" // answer what a review asks
	learnHard   action = "lh" // say that a right answer was hard
	learnNext   action = "ln" // ask what is due next
	learnNew    action = "lu" // ask what has not been asked yet
	learnForget action = "lf" // delete all that is kept
)

// pressVersion begins every custom_id, so that a later form can be told apart.
const pressVersion = "1"

// customID writes a press as Discord carries it. The topic IDs that Load admits
// fit; a longer argument, which no maker makes, would lead to gone.
func (p press) customID() string {
	return cut(pressVersion+":"+string(p.action)+":"+p.arg, maxCustomID)
}

// parsePress reads a custom_id.
func parsePress(id string) (press, bool) {
	if id == "" { // nothing was pressed
		return press{}, false
	}
	parts := strings.SplitN(id, ":", 3)
	if len(parts) != 3 || parts[0] != pressVersion {
		return press{}, false
	}
	return press{action(parts[1]), parts[2]}, true
}

// isOfPoll reports whether the press is below a shared question.
func (p press) isOfPoll() bool { return p.action == pollVote || p.action == pollReveal }

// page is a page of a section's topics, both counted from 0, or of a paragraph's answers.
type page struct{ section, number int }

func (p page) String() string { return fmt.Sprintf("%d.%d", p.section, p.number) }

// parsePage reads what String wrote; anything else is a page that is not there.
func parsePage(s string) page {
	section, number, _ := strings.Cut(s, ".")
	i, err1 := strconv.Atoi(section)
	n, err2 := strconv.Atoi(number)
	if err1 != nil || err2 != nil {
		return page{-1, -1}
	}
	return page{i, n}
}
