package router

import "footnote/knowledge/message"

// chattyFrom is the share of phrasings from which a pack is chatty. Packs of questions
// have up to 0.07, CLINC150's requests 0.4.
const chattyFrom = 0.15

// isChatty reports whether the phrasings of a pack are messages as people write them:
// framed, as "can you tell me ...", or telling something, as "I have lost my card". What
// stands around a question, and what is said without asking, may then be what is asked.
func isChatty(c *corpus) bool {
	texts := c.others()
	asked, chatty := 0, 0
	for i := 0; i < len(texts); i += 1 + len(texts)/manySampled {
		t := texts[i]
		if t.kind != askText || int(t.class) >= c.topics {
			continue
		}
		asked++
		qs := message.Read(t.text)
		if len(qs) != 1 || qs[0].Text != t.text || qs[0].Claim || qs[0].Reaction {
			chatty++
		}
	}
	return float64(chatty) > chattyFrom*float64(asked)
}
