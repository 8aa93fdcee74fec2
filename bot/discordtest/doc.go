// Package discordtest is a Discord to test a bot against: a REST API and a
// gateway that one real bot logs in to, is asked on, and is watched by a test.
// Like httptest, it is a real server; nothing of the bot is swapped but an
// address (Server.URL) or its dialer (Server.Dial).
//
//	srv := discordtest.New(t, discordtest.Options{})
//	// start the bot with srv.URL and srv.Token, then
//	reply, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "ask", discordtest.String("question", "who leads it")))
//
// # The idea
//
// It refuses what Discord refuses, in Discord's words, and remembers it: a test
// ends by asserting that Violations is empty. It fails as Discord fails, on
// request: Inject scripts REST, Play scripts the gateway. And it waits for
// nothing but what a test waits for: every Wait method returns as soon as the
// thing happens. With Options.InMemory all of that runs on the fake clock of a
// testing/synctest bubble, so that a test can be about hours: see NewInBubble.
//
// # The way through it
//
// No file uses one that is named after it here. At the bottom is what knows no
// server: record.go, the lock and what came of it all, pipe.go, object.go, rules.go,
// errors.go, limits.go, options.go, message.go, interaction.go, files.go, the other
// files named rules, buckets.go and faults.go. On these stand server.go, the state,
// world.go and shards.go. What users do is built in slash.go. The gateway sends through
// conn.go, the socket, session.go, what is sent and sent again, and store.go, the messages;
// say.go has those of users. A request is a call.go. One for a socket is run by identify.go,
// who may begin, scene.go, what is played, and gateway.go; any other goes through rest.go
// to one route: lookups.go, commands.go, messages.go, edits.go, callback.go, original.go,
// followup.go. Interactions go out by ask.go, and over HTTP by endpoint.go. start.go is the
// top: it makes a server and names the routes, so that rest.go need not know them.
//
// # What it may import
//
// The standard library, discordgo for the names of Discord's numbers, gorilla's
// websocket, and gjson. Nothing of the bot: it knows Discord's documentation.
//
// # What always holds
//
//   - One application and one bot user exist, and one guild unless a test makes more.
//   - What is not played (embeds, replies that are deferred, files but with a new reply to an
//     interaction) is refused and is a violation, never taken for right.
//   - A fault that a test has scripted is never held against the bot.
//   - Everything is safe for concurrent use, and Close leaves nothing running.
package discordtest
