// Package trail is what the buttons below an answer know of it: the answers that a
// question may lead to, in order, which of them is shown, and what that rests on. A trail
// is carried by the custom IDs of the buttons, so that no memory is needed and a restart
// loses nothing.
//
// It holds neither the question nor a word of it as it was typed. Topics and words of
// the pack are named by short hashes, Topic and Word (ref.go); Trail.String and Parse
// (trail.go) write and read it, and Trail.Find and Trail.Word turn the names back.
//
// It may import knowledge, knowledge/router and knowledge/why.
//
// What always holds: what String writes has at most Max characters and Parse reads it
// as it was. Parse takes nothing else, and nothing that it takes makes any function
// panic. A name that fits no topic of a pack, or more than one, is of none: a pack that
// has changed leads to nothing rather than to a wrong topic.
package trail
