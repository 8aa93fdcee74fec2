// Package about answers what people ask of the bot and of the source, rather than of
// what the source says: hello, who made you, who wrote it, what is ¶12.
//
// All of it is one table, in intents.go: what is asked, as patterns, and what is said.
// Whoever adds an intent adds a row there and, if it needs one, a function to its
// answer; TestAsk has the questions that each row must find, and those that none may.
//
// The way through it: Ask has the router decide; where no topic answers, it holds each
// question of the message to the patterns (find.go), and has the row's function say the
// answer (say_bot.go, say_source.go, say_cite.go).
//
// It may import knowledge, knowledge/cite, knowledge/message and knowledge/router.
//
// What always holds: an answer about the source says what source.yaml says and no more;
// one about the bot has no fact of the source. The same message gets the same answer.
package about
