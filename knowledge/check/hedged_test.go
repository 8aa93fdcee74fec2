package check

import (
	"fmt"
	"testing"
)

// hedgedText has a hedge of every kind.
const hedgedText = `The mayor opened the harbour in 1911, and the town paid for it with a loan. Two alleged smugglers were arrested there in May.
A clerk has long been suspected of taking bribes from the fish merchants, a charge he denies. The clerk lived on Mill Street.
Reports vary on the number of boats, with the last list at forty. Boats are painted blue.
According to the Gazette, one of the divers was believed to be a spy for Norway, and though a guard warned them, the divers swam on.
The watch looks for potential threats to the lock gates, such as drifting logs.
The engineer in charge of the pumps repaired the lock gates free of charge.
The clerk took bribes from the fish merchants.
Experts thought the pier might perhaps fall; the inspector, Mr. J. Berg, closed it.`

func TestHedges(t *testing.T) {
	hint := func(paragraph int, hedge, opening string) string {
		return fmt.Sprintf("hint: paragraph %d hedges this (%q) and the answer does not: %q", paragraph, hedge, opening)
	}
	for _, tt := range []struct{ answer, want string }{
		{"The town took a loan for the harbour.[^1]", ""},
		{"In May the smugglers were arrested.[^1]", hint(1, "alleged", "In May the smugglers were arrested")},
		{"In May two supposed smugglers were arrested.[^1]", ""},
		{"It is said that the smugglers were arrested.[^1]", hint(1, "alleged", "It is said that the smugglers ...")},
		{"The clerk took bribes from merchants.[^2]", hint(2, "suspected", "The clerk took bribes from merchants")},
		{"The clerk is said to have taken bribes from merchants.[^2]", ""},
		{"The clerk denies that he took bribes from merchants.[^2]", ""},
		{"The clerk lived on Mill Street.[^2]", ""},
		{"The clerk took bribes from merchants.[^2][^7]", ""},
		{"The clerk took bribes from merchants.[^2][^3]", hint(2, "suspected", "The clerk took bribes from merchants")},
		{"There are forty boats.[^3]", hint(3, "reports", "There are forty boats")},
		{"There are forty boats, though reports differ.[^3]", ""},
		{"All boats are blue.[^3]", ""},
		{"One of the divers was a spy.[^4]", hint(4, "believed", "One of the divers was a ...")},
		{"One of the divers was thought to be a spy.[^4]", ""},
		{"A guard warned the divers in vain, who swam on.[^4]", ""},
		{"It looks for threats to the gates.[^5]", hint(5, "potential", "It looks for threats to the ...")},
		{"It looks for possible threats to the gates.[^5]", ""},
		{"The gates and pumps were repaired by an engineer.[^6]", ""},
		{"The pier is falling.[^8]", hint(8, "might", "The pier is falling")},
		{"The pier was closed by an inspector.[^8]", ""},
		{"There is Norway.[^4]", ""},
		{"All boats are blue;[^3] the divers are\nspies.[^4]", hint(4, "believed", "the divers are spies")},
	} {
		if got := found(t, hedgedText, tt.answer, nil); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.answer, got, tt.want)
		}
	}
}
