package bot

import (
	"strings"

	"footnote/knowledge/quiz"
)

// asking is one time that a question is asked of somebody. Its ID is that of the
// interaction that had it asked, which Discord gives out once: so the first answer to it
// counts, and no other.
type asking struct {
	id     string
	poll   quiz.Poll
	choice int // the answer that is pressed, by its index among those shown
}

// press returns what a button carries that does something with the asking, and for an
// answer which one.
func (a asking) press(do action, choice int) press {
	return press{do, quiz.Letters[choice:choice+1] + "." + a.poll.Code() + "." + a.id}
}

// readAsking reads what press wrote. It is not ok where the question has been changed
// since.
func (m maker) readAsking(customID string) (asking, bool) {
	p, _ := parsePress(customID)
	part := strings.Split(p.arg, ".")
	if len(part) != 3 || len(part[0]) != 1 {
		return asking{}, false
	}
	poll, ok := m.bank.ReadPoll(part[1])
	return asking{part[2], poll, strings.Index(quiz.Letters, part[0])}, ok && strings.Contains(quiz.Letters, part[0])
}

// isRight reports whether the answer that is pressed is right.
func (a asking) isRight() bool {
	_, right := a.poll.Answers()
	return a.choice == right
}
