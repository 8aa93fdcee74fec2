package knowledge

// The limits of a quiz question, in UTF-16 code units, as Discord may count. An answer
// is a button, which has room for 80; three of them are its letter, a point and a space.
const (
	MaxQuiz            = 5 // questions of a topic
	MaxQuizQuestion    = 200
	MaxQuizAnswer      = 77
	MaxQuizExplanation = 300
)

// QuizWrong is how many wrong answers a quiz question has.
const QuizWrong = 3

// QuizQuestion is a question with one right answer, which its topic's answer settles.
type QuizQuestion struct {
	// ID names the question for good: in what readers have learned of it, and in what is
	// exported. It is the topic's ID, and behind a point the question's own key where it
	// has one. It stays when the question is reworded or moved within its file.
	ID string

	Question    string            // at most MaxQuizQuestion characters
	Right       string            // at most MaxQuizAnswer, like the wrong answers
	Wrong       [QuizWrong]string // differ from each other and from Right by more than case
	Explanation string            // at most MaxQuizExplanation; "" for most questions

	At QuizPlaces
}

// QuizPlaces remembers on which line of the topic's file each part of a question stands.
type QuizPlaces struct {
	Question, Right int
	Wrong           [QuizWrong]int
	Explanation     int // 0 without one
}

// Answers returns the right answer and then the wrong ones.
func (q QuizQuestion) Answers() [1 + QuizWrong]string {
	return [...]string{q.Right, q.Wrong[0], q.Wrong[1], q.Wrong[2]}
}

// quizRoom is the most that stands around the parts of a quiz question in a reply: where
// in the round it stands, the letters, whether the answer was right, and how many chose
// which. The bot's tests hold its rendering to this bound.
const quizRoom = 200

// quizLength returns an upper bound, in UTF-16 code units, of the reply that follows a
// question: the question and its answers, what was chosen and what is right, and the
// topic's reply below.
func quizLength(q QuizQuestion, t *Topic, s Source) int {
	n := quizRoom + replyLength(t, s) + utf16Len(q.Question) + utf16Len(q.Explanation)
	longest := 0
	for _, a := range q.Answers() {
		n += utf16Len(a)
		longest = max(longest, utf16Len(a))
	}
	return n + longest + utf16Len(q.Right)
}
