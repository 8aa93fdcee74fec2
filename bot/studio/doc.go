// Package studio shows a pack to who writes it, in a browser: what the bot replies and why,
// what is wrong with the pack, and how good it is. What is saved shows at once.
//
// # The way through it
//
//	studio.go    a studio, from Open to the end of Run, and the pack it has at the moment
//	serve.go     serving it on loopback
//	guard.go     who may look: the token, the address that was asked for, and headers
//	routes.go    which address shows what
//	events.go    tells open pages what has changed
//	page.go      templates, and a page or a part of one
//	ask*.go      a question with its reply, and what is pressed below it
//	why*.go      why it is that reply
//	problems.go  what is wrong with the pack
//	measure.go   measuring how good it is, after each change
//	health.go    showing that, and what the last change did
//	train.go     questions that want an answer: train_questions.go says where they come
//	             from, train_edit.go makes phrasings of them, and train_settled.go leaves out
//	             those that need none
//
// The page itself lies in the folder page: HTML for html/template, a style, and a script
// that spares loading the whole of it. Every form works without the script too.
//
// A request is answered from one pack from start to end, as Studio.now has it. What a page
// shows is in parts. Each has a number that grows with every change, and page/studio.js
// loads those again of which events.go tells a higher one; so no change is missed, whenever
// a page was made.
//
// # What it may import
//
// bot for replies, bot/markdown, knowledge and what follows, measures, explains or edits a
// pack, a cache, and the standard library. Only the program in cmd and bot/studio/pictures
// import it.
//
// # What always holds
//
//   - It serves loopback alone, and only who has the token: other machines, other pages in
//     the same browser and other users of this machine see nothing.
//   - What a pack or a user says is text: html/template and bot/markdown see to it, and no
//     script or style runs but the page's own.
//   - Nothing comes from the network. What was typed is in no log; questions to train with
//     are kept in memory until the studio ends.
//   - A file is changed only as it was shown before, and by knowledge/edit, which keeps to
//     the pack's folder and writes over nothing that somebody else has saved.
package studio
