package bot

import (
	"slices"

	"footnote/knowledge/router"
)

// pack is what the bot answers from: the makers of replies, and the table of commands.
// It never changes; another is swapped in.
type pack struct {
	maker    maker
	commands []command
}

// newPack makes what is said of a pack. Without a ledger nothing can be learned.
func (b *Bot) newPack(r *router.Router) *pack {
	m := newMaker(r, b.config.Ledger != nil)
	commands := m.commands()
	if m.learns {
		commands = append(commands, m.learnCommands()...)
	}
	return &pack{m, commands}
}

// speaker is the bot while it sees to one event: with one pack from start to end, whatever
// is swapped in meanwhile.
type speaker struct {
	*Bot
	*pack
}

func (b *Bot) speaker() speaker { return speaker{b, b.pack.Load()} }

// Use answers from another pack from the next event on, and has the commands registered
// anew where the pack defines them otherwise. It is safe for concurrent use.
func (b *Bot) Use(r *router.Router) {
	next := b.newPack(r)
	was := b.pack.Swap(next)
	if slices.EqualFunc(was.commands, next.commands, func(a, b command) bool {
		return commandKey(a.definition) == commandKey(b.definition) && fingerprint(a.definition) == fingerprint(b.definition)
	}) {
		return
	}
	select {
	case b.redefined <- struct{}{}:
	default: // it is known already
	}
}
