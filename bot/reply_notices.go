package bot

// gone says that what was pressed or named is no longer there.
func (m maker) gone() reply {
	return reply{
		text:    "**That answer is no longer here.** The answers have changed since; /topics lists those there are, and /ask finds one.",
		private: true,
		outcome: "gone",
	}
}

// unreadable says that a message has no text that could be answered.
func (m maker) unreadable() reply {
	return reply{
		text:    "**I cannot read a question there.** Type /ask and your question, or right-click a message with text and pick *Apps*, *Answer this*.",
		private: true,
		outcome: "unreadable",
	}
}

// slowDown asks a user who asks too much to wait.
func (m maker) slowDown() reply {
	return reply{
		text:    "**One moment, please.** That was a lot of questions at once; try again in a few seconds.",
		private: true,
		outcome: "limited",
	}
}

// busy says to a channel that not everybody there can be answered.
func (m maker) busy() reply {
	return reply{
		text:    "**Not everybody here gets an answer.** More was asked than Discord lets me send to one channel; try again in half a minute, or type /ask, which always works.",
		outcome: "busy",
	}
}

// sorry says that something went wrong on our side.
func (m maker) sorry() reply {
	return reply{
		text:    "**Sorry, something went wrong here.** Your question is fine; please try it again.",
		private: true,
		outcome: "failed",
	}
}
