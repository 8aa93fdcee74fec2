// Package seal marks a message with who asked for it, where Discord does not tell: below
// a reply in a channel whose question is gone, or that could not refer to it. The mark
// grants its user what only the asker may do, so it is sealed: nobody without the bot's
// token can make one.
//
// Sealer.Mark makes a mark and Sealer.Names checks one (seal.go), both with a Key (key.go).
// bot/ballot has a Key of its own, for another purpose. It may import the standard library.
//
// What always holds: a mark is for one user in one channel, has at most MaxMark
// characters for IDs of Discord's, and is checked in constant time. It does not show the
// token, and ends with it: after a new token no mark of before names anybody.
package seal
