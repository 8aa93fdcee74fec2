// Footnote answers questions about one text, each answer with its source: on
// Discord, or in the terminal.
//
// The way through it, from what is called to what everything uses; a file uses none
// that stands above it:
//
//	main.go                         the command line, and running its command
//	init.go, new*.go                what starts a pack, and a topic
//	check.go, eval.go, topics.go    what looks at a pack, a command a file
//	diff.go, diff_*.go              what two packs answer otherwise, as text or JSON
//	cite.go                         the source in a citation style
//	quiz.go                         a round of quiz in the terminal
//	studio.go                       a pack in a browser
//	export.go                       prints a pack as a file for Anki or as CSV
//	doctor.go, serve.go             what is to do with Discord: doctor, run and none at all
//	discord.go                      settings of the bot, and running it
//	edited.go                       the pack that is edited while the bot runs
//	keep.go                         the log of questions that found no answer
//	token.go, systemd.go            the bot's token, and telling systemd that the bot runs
//	terminal.go, ask.go             answers in the terminal, and to `ask`
//	ask_print.go                    prints answers as text or JSON
//	json.go                         what is printed as JSON
//	input.go, questions.go          the lines of standard input, and question sets
//	files.go                        files that init and new read and write
//	pack.go, log.go                 the router and the log that the settings name
//	settings.go, dotenv*.go         flags and variables, and .env
//	values.go                       values of flags
//	version.go                      what runs
//	exit.go, streams.go             exit statuses, standard streams
//
// It may import bot, bot/studio, bot/tracing, knowledge, and what takes a pack or a router:
// knowledge/about, knowledge/check, knowledge/cite, knowledge/draft, knowledge/eval,
// knowledge/export, knowledge/health, knowledge/live, knowledge/mss, knowledge/questionlog
// and knowledge/router, bot/ledger, which the bot keeps answers in, and bot/replicas, which
// its processes agree by. imports_test.go holds what each package of this program may
// import.
//
// What always holds: no file that is there is written over; ask answers each line of standard input, whatever it holds, and the
// token is printed nowhere.
package main
