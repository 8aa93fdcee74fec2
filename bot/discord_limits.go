package bot

// Discord's limits that replies and commands are held to, as of its
// documentation of August 2026. Texts are counted in UTF-16 code units: Discord may
// count fewer, never more.
const (
	maxContent     = 2000 // a message's content: Create Message
	maxRows        = 5    // action rows of a message: Component Reference
	maxButtons     = 5    // buttons of a row
	maxLabel       = 80   // a button's label
	maxCustomID    = 100  // what a button carries
	maxOptions     = 25   // options of a select menu
	maxOptionText  = 100  // a select option's label and value
	maxChoices     = 25   // choices of an autocompletion or of an option
	maxChoiceText  = 100  // a choice's name and value
	maxFile        = 10e6 // bytes of a file that is attached, of the 10 MiB that Discord takes of it
	maxDescription = 100  // a command's or an option's description
	maxQuestion    = 300  // of /ask, ours: long enough for any question, short enough to read
)
