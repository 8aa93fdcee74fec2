package bot

import "fmt"

// What is said about what is kept of a user. It must be true word by word: see the
// schema in bot/ledger/migrations.

// mayI asks whether answers may be kept.
func (m maker) mayI() reply {
	return reply{
		text: "**May I keep what you answer?** To ask you again what you are about to forget, I must remember it. " +
			"I would keep your user ID and when you agreed, and of each answer which question it was, when you gave it, and whether it was right, wrong or hard, " +
			"and from these when to ask you again. Never the text of a question or an answer, and nothing before you agree.\n" +
			"`/forget` deletes all of it at once. If you would rather not, do nothing; everything else works without it.",
		offers:  []offer{{label: "I agree, begin", press: press{action: learnAgree}}},
		private: true,
		outcome: "consent",
	}
}

// learnHelp is what the help says of what is kept, where something may be and there are
// questions to learn.
func (m maker) learnHelp() string {
	if !m.learns || m.bank.Len() == 0 {
		return ""
	}
	return "- `/review` asks you again what you are about to forget, `/progress` shows what you know, `/forget` deletes all that is kept for it\n" +
		"**What is kept of you:** nothing until you agree in `/review`. Then your user ID and when you agreed, and of each answer there which question it was, " +
		"when you gave it, whether it was wrong, hard or right, and when to ask again. No question's text is kept.\n"
}

// away says that the ledger cannot be reached.
func (m maker) away() reply {
	return reply{
		text:    "**I cannot get at what is kept of answers right now.** Please try again in a moment; pressing twice counts once, and what I confirmed is not lost. Everything else works.",
		private: true,
		outcome: "away",
	}
}

// forgetAsked asks whether all that is kept is to be deleted.
func (m maker) forgetAsked(s standing) reply {
	return reply{
		text: fmt.Sprintf("**Delete all that I keep of what you answered?** It is that you agreed, %s about this text, and what you answered about others, if you did. "+
			"It is deleted at once and cannot be brought back.", count(s.answers, "answer")),
		offers:  []offer{{label: "Delete all of it", press: press{action: learnForget}}},
		private: true,
		outcome: "forget",
	}
}

// forgotten says that all was deleted.
func (m maker) forgotten() reply {
	return reply{
		text:    "**All that I kept of what you answered is deleted**, and that you had agreed. If you use `/review` again, I ask you again whether I may.",
		private: true,
		outcome: "forgotten",
	}
}

// nothingKept says that there is nothing to delete.
func (m maker) nothingKept() reply {
	return reply{text: "**I keep nothing of what you answer.**", private: true, outcome: "forgotten"}
}
