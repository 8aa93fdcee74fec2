package bot

import "fmt"

// The answers are a way through the whole text: each stands at the paragraph that it
// cites first, in the pack's order.

// around gives the answers of the paragraphs before and after one, as many as fit, and
// leads to all of them.
func (m maker) around(n int) reply {
	if n < 1 || n > m.router.Pack.Source.Paragraphs() {
		return m.gone()
	}
	sides := [2]stretch{m.beside(n, -1), m.beside(n, +1)}
	shown := m.laid(sides[:])
	for i := range max(len(sides[0].left), len(sides[1].left)) { // of both in turns
		for k := range sides {
			if len(sides[k].shown) < i {
				continue // the one before has not fitted
			}
			longer := sides
			if !longer[k].grow() {
				continue
			}
			if r := m.laid(longer[:]); fits(r, m.router.Pack.Source) {
				sides, shown = longer, r
			}
		}
	}
	if before := m.next(n, -1); before > 0 {
		shown.offers = append(shown.offers, pageOffer("Previous", page{before, 0}, 1))
	}
	if len(m.startingAt(n)) > 0 {
		shown.offers = append(shown.offers, pageOffer("This", page{n, 0}, 1))
	}
	if after := m.next(n, +1); after > 0 {
		shown.offers = append(shown.offers, pageOffer("Next", page{after, 0}, 1))
	}
	return shown
}

// beside returns the paragraph with answers before or after one, or says that there the
// text ends.
func (m maker) beside(n, step int) stretch {
	side, end := "Before", "begins"
	if step > 0 {
		side, end = "After", "ends"
	}
	p := m.next(n, step)
	if p == 0 {
		return stretch{heading: fmt.Sprintf("**%s ¶%d** there is no answer: here the text %s.", side, n, end)}
	}
	return stretch{
		heading: fmt.Sprintf("**%s ¶%d** comes %s.", side, n, m.place(p)),
		left:    m.startingAt(p), note: without(min(n, p)+1, max(n, p)-1),
	}
}
