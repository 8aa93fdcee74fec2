package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
)

// history is a session across its connections: what RESUME needs.
type history struct {
	id       string
	shard    [2]int
	intents  int64
	identify json.RawMessage
	seq      int64
	sent     [][]byte // the latest events; the last one has seq
	live     *Session // nil while disconnected
	dead     bool     // cannot be resumed
}

// reaches says whether everything after seq is still there.
func (h *history) reaches(seq int64) bool { return h.seq-seq <= int64(len(h.sent)) }

// dispatch sends an event, or keeps it for RESUME. It always keeps it.
func (h *history) dispatch(event string, data json.RawMessage) {
	h.seq++
	p := make([]byte, 0, len(data)+len(event)+48)
	p = fmt.Appendf(p, `{"t":%q,"s":%d,"op":0,"d":`, event, h.seq)
	p = append(append(p, data...), '}')
	if len(h.sent) == replayKeep {
		h.sent[0] = nil
		h.sent = h.sent[1:]
	}
	h.sent = append(h.sent, p)
	if h.live != nil {
		h.live.c.send(p)
	}
}

func (g *gateway) history(id string) *history {
	for _, h := range g.histories {
		if h.id == id && !h.dead {
			return h
		}
	}
	return nil
}

// keep remembers a session, and forgets the oldest that is not connected.
func (g *gateway) keep(h *history) {
	g.histories = append(g.histories, h)
	for _, old := range g.histories {
		if len(g.histories) > historyKeep && old.live == nil && old != h {
			g.remove(old)
			return
		}
	}
}

func (g *gateway) remove(h *history) {
	g.histories = slices.DeleteFunc(g.histories, func(o *history) bool { return o == h })
}
