// Package markdown shows what Discord would make of a message: HTML returns its Markdown
// as HTML. Discord's is not CommonMark: it knows small print (-#), underlining (__) and
// spoilers, takes every line break for one, and neither images nor HTML. So no library for
// CommonMark would show what readers see.
//
//	markdown.go  a text from its start to its end, and signs at the start of a line
//	list.go      lists
//	inline.go    what stands within a line
//	link.go      links and addresses
//
// It may import the standard library.
//
// What always holds: whatever a text holds, only tags of this package come out, and links
// lead to http and https alone. What the bot never says, as mentions, dates and custom
// emoji, shows as it stands.
package markdown
