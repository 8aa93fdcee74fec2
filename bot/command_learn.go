package bot

// learnCommands are those that need the ledger: see learner.go. A pack without quiz
// questions has nothing to review, but may have taken the place of one that had: what is
// kept from then can be deleted.
func (m maker) learnCommands() []command {
	forget := command{definition: slash("forget", "Delete all that is kept of your answers"), learn: learner.mayForget}
	if m.bank.Len() == 0 {
		return []command{forget}
	}
	return []command{
		{definition: slash("review", "Be asked again what you are about to forget; only you see it"), learn: learner.review},
		{definition: slash("progress", "What you know of the text, section by section; only you see it"), learn: learner.progress},
		forget,
	}
}
