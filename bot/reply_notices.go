package bot

// outcomeGone is that of a press on what is no longer there.
const outcomeGone = "gone"

// gone says that what was pressed or named is no longer there.
func (m maker) gone() reply {
	return reply{
		text:    "**That answer is no longer here.** The answers have changed since; /topics lists those there are, and /ask finds one.",
		private: true,
		outcome: outcomeGone,
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

// notYours says that somebody else's reply is not theirs to delete.
func (m maker) notYours() reply {
	return reply{
		text:    "**This reply stays.** Only whoever asked can delete it, and who may manage messages here.",
		private: true,
		outcome: "refused",
	}
}

// sharedAlready says that an answer is in the channel by now.
func (m maker) sharedAlready() reply {
	return reply{
		text:    "**That answer is in the channel already.** You have shared it from this message.",
		private: true,
		outcome: "refused",
	}
}

// notShown says that Discord would not show to others what is to be shared.
func (m maker) notShown() reply {
	return reply{
		text:    "**It cannot be shared here.** This server shows my replies to you alone; whoever runs it can allow *Use External Apps*, or add me.",
		private: true,
		outcome: "refused",
	}
}
