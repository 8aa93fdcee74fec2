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
// The world is in world.go. What users do is built in say.go and slash.go, and
// goes out through the gateway: conn.go is the socket, scene.go what is played
// on it, identify.go who may begin, session.go what is sent and sent again. What
// the bot answers comes in through rest.go, where a request meets faults.go,
// buckets.go and one route: lookups.go, commands.go, messages.go, edits.go,
// callback.go.
// The files named rules hold it to Discord's limits, which stand in limits.go where they
// are shared, or where they apply; record.go keeps what came of it.
//
// # What it may import
//
// The standard library, discordgo for the names of Discord's numbers, gorilla's
// websocket, and gjson. Nothing of the bot: it knows Discord's documentation.
//
// # What always holds
//
//   - One application, one bot user, one guild and one shard exist.
//   - What is not played (embeds, files, deferred replies) is refused and
//     is a violation, never taken for right.
//   - A fault that a test has scripted is never held against the bot.
//   - Everything is safe for concurrent use, and Close leaves nothing running.
package discordtest
