package bot

import (
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"
)

// maxExchanges is how many questions can be edited or deleted such that their replies
// follow: people mend what they asked within minutes.
const maxExchanges = 10_000

// exchange is a message that asks, and the reply to it. What befalls the message is
// told at once and in order, and one worker at a time sees to it: so an edit is not
// lost that comes while the reply is on its way. Nothing that was typed is kept.
type exchange struct {
	id, channel string

	mu     sync.Mutex
	news   *news  // the latest that nobody has seen to; nil if all is done
	turned bool   // a press has made the reply say something else
	seen   string // when the reply was edited last, by whichever process, as Discord has told

	working sync.Mutex // held by the worker, and guards what follows
	known   bool       // whether there is a reply is known; it is not after a restart
	reply   string     // ID, "" if there is none
	said    uint64     // hash of what the reply says
	edited  string     // when this process made it say so, "" where the reply was posted so
	heard   bool       // asked is set
	asked   uint64     // hash of what was asked last
	over    bool       // the question or its reply is gone
}

// news is what has befallen a message: it says this now, or is deleted.
type news struct {
	message message
	deleted bool
}

// tell notes what has befallen the message. Nothing follows its deletion.
func (x *exchange) tell(n news) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.news == nil || !x.news.deleted {
		x.news = &n
	}
}

// isBehind reports whether there is something to see to.
func (x *exchange) isBehind() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.news != nil
}

// take returns what is to be seen to.
func (x *exchange) take() (n news, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.news == nil {
		return news{}, false
	}
	n, x.news = *x.news, nil
	return n, true
}

// wasTurned reports whether a press has made the reply say something else since this was
// last asked, be it one that another process took: then the last edit was none of ours.
func (x *exchange) wasTurned() (was bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	was = x.turned || x.seen != "" && x.seen != x.edited
	x.turned, x.seen = false, ""
	return was
}

// exchanges are the last ones, by the IDs of the messages that ask. Safe for
// concurrent use.
type exchanges struct {
	byID *lru.Cache[string, *exchange]
}

func newExchanges() exchanges {
	byID, _ := lru.New[string, *exchange](maxExchanges) // fails for sizes below one only
	return exchanges{byID}
}

// add returns the exchange of a message, made where it is new. It is known to have no
// reply if it was asked just now.
func (xs exchanges) add(m message, asked bool) *exchange {
	fresh := &exchange{id: m.id, channel: m.channel, known: asked}
	if old, there, _ := xs.byID.PeekOrAdd(m.id, fresh); there {
		return old
	}
	return fresh
}

// at returns the exchange of a message, if it is remembered.
func (xs exchanges) at(id string) (*exchange, bool) { return xs.byID.Get(id) }

// edited notes when the reply to a message was edited.
func (xs exchanges) edited(id, at string) {
	if x, known := xs.byID.Peek(id); known {
		x.mu.Lock()
		defer x.mu.Unlock()
		x.seen = at
	}
}

// turned notes that a press makes the reply to a message say something else.
func (xs exchanges) turned(id string) {
	if x, known := xs.byID.Peek(id); known {
		x.mu.Lock()
		defer x.mu.Unlock()
		x.turned = true
	}
}
