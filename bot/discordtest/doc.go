// Package discordtest is Discord on loopback: a REST API and a gateway that one
// real bot can log in to, be asked on, and be watched by a test. Like httptest,
// it is a real server on a real socket, so nothing in the bot is swapped out but
// an address: set DISCORD_API_URL to Server.URL.
//
//	srv := discordtest.New(t, discordtest.Options{})
//	// start the bot with srv.URL and srv.Token, then
//	srv.WaitSession(ctx)
//	reply, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "ask", discordtest.String("question", "who leads it")))
//
// Three ideas hold it together:
//
//  1. It refuses what Discord refuses, in Discord's words, and remembers it: a
//     test ends by asserting that Violations is empty.
//  2. It misbehaves on request: Inject for REST, NextConnection for the gateway.
//  3. Nothing sleeps. Every Wait method returns as soon as the thing happens.
//
// Only one application and one bot user exist on a server. Everything is safe
// for concurrent use.
package discordtest
