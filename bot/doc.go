// Package bot answers questions on Discord from a pack: what is said, and to
// whom. The wire is the matter of bot/discord.
//
// Whatever comes in becomes a reply, which knows nothing of Discord, and every
// reply leaves through one door, render, which names the source. What stands in
// the table of commands is registered, routed and completed; nothing else is.
//
// # The way through it
//
// The way of one event, with the function at each stop:
//
//  1. Bot.handle (event.go) takes it from the gateway, and Bot.called (over_http.go)
//     what Discord sends over HTTP; parseInteraction and parseMessage read it without
//     trust, Bot.first drops what came twice, and workers.add has it worked on. What
//     befalls a message later comes the same way (follow.go): its exchange remembers the
//     reply, which is changed or deleted.
//  2. speaker.interaction and speaker.message, which keep to one pack until the event is
//     done with (speaker.go), see that the asker does not ask too much
//     (sharedLimit.allow) and that a panic ends with this event (Bot.contain).
//  3. speaker.command, speaker.completions (entry.go) and speaker.pressed (pressed.go) find
//     the entry: in maker.commands, THE table, or by the custom ID that a button carries
//     (custom_id.go, and bot/trail for what an answer's buttons know of it). The last sees
//     to who may press.
//  4. maker makes the reply: maker.question and what stands beside it in
//     reply_asked.go ask the pack, maker.decision and its neighbours in
//     reply_*.go put the outcome into words. What can be done with an answer stands in
//     reply_below.go: the next one is in reply_trail.go, the reasons in reply_why.go, and
//     reading around in reply_around.go and reply_paragraph.go, both on reply_reading.go.
//  5. render makes the message, and sender.say, sender.post or sender.edit sends it: in
//     the response where the event came over HTTP, unless more is to follow. Only to delete
//     a reply nothing is said: speaker.removePressed.
//
// Stops 3 and 4 touch no network and cannot fail, with two exceptions. A press below a
// question that many are asked (poll.go) is counted first, and may have two replies: the
// message that all see, and what the presser alone is told. And what is marked learn in
// the table and in learnings, /review, /progress, /forget and the buttons below them, has
// speaker.learned (learner.go) ask a learner, which alone touches the database, within half of
// the time that Discord gives; the replies are still made by a maker (reply_learn.go,
// reply_progress.go, reply_kept.go), of a standing (standing.go). Where the database is
// away the reply says so, and the buttons stay to be pressed again.
//
// Beside that way, Bot.Run starts and ends it all, Bot.Use swaps in another pack,
// Bot.keepRegistering keeps Discord's commands like the table, Bot.keepLedger reaches a
// database that was away, Doctor looks for wrong settings, Bot.pages shows health, metrics
// and profiles, and watch shows what becomes of each event: a line in the log, counts, and
// a trace with the stages of lookup (3 and 4), render and send. Without Discord, Show says
// what is said in a terminal (terminal.go), and Preview takes stops 3 to 5 and hands out the
// messages (preview*.go), which bot/markdown shows as Discord would.
//
// # What it may import
//
// bot/discord, bot/endpoint, bot/ballot, bot/ledger, bot/replicas, bot/trail, bot/seal,
// knowledge and what decides for it, explains it or is made of it, discordgo's types, and
// libraries. Only the program in cmd imports it.
//
// # What always holds
//
//   - A reply names its source, pings nobody, and fits Discord's limits.
//   - No text of a pack looks like what render alone may say.
//   - What a user typed is repeated in no reply, no log, no metric and no trace.
//     Config.Keeping alone is told questions, where whoever runs the bot wants them kept,
//     and then /help says so (unanswered.go).
//   - Each event has at most one reply, and a press below a shared question one more for
//     its presser, whatever is retried or delivered twice, and
//     the reply to a message says what the message asks by now.
//   - An event is answered from one pack from start to end.
//   - No event holds up another, and what waits is bounded: in number, and by the
//     time in which it can still be answered.
//   - A press needs no memory: its custom ID carries all, so buttons outlive
//     restarts. It carries no word of the question as it was typed. Only that an answer
//     was shared is remembered, for a while, lest a second press share it again: by
//     sharedLately, which asks the bot's other processes too (agreement.go).
//   - Who asked changes and deletes a reply; who else may manage messages deletes it.
//     Where Discord does not tell who asked, a sealed mark does (bot/seal).
//     What many share, the votes on a question, stands on buttons that nobody can press;
//     bot/ballot says what is remembered beside it, and what is not.
//     What somebody answered in a review is in the ledger, once.
//   - The ledger holds nothing of a user who has not agreed.
package bot
