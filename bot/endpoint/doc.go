// Package endpoint takes interactions from Discord over HTTP, instead of over the
// gateway: Discord's Interactions Endpoint URL leads here. It knows no pack and no
// reply, and keeps no state between requests but which interactions it has seen. So any
// number of them may stand behind any balancer.
//
// # The way through it
//
// Serve opens the server (serve.go). A request comes to Endpoint.take (endpoint.go),
// which has it checked: opened (check.go) has the body read (body.go), and holds its
// signature, its age and its ID to what Discord sends. A PING is answered at once; any
// other interaction becomes a Call (call.go), which Config.Ask takes and answers from
// any goroutine, in the response to Discord's request. seen.go remembers IDs.
//
// # What it may import
//
// discordgo, for the check of signatures and the numbers, gjson, golang.org/x/net, and
// the standard library; nothing of Footnote.
//
// # What always holds
//
//   - Nothing that Discord has not signed reaches Ask, and nothing that is older than
//     MaxAge or has come before, unless that was not answered.
//   - A request has one response: what was first of Answer, Elsewhere, Refuse, and the
//     end of the time that Discord waits.
//   - Every request ends by itself: what is slow to send is given up, and so is what is
//     slow to read.
//   - What is kept is bounded: connections, bodies, headers and IDs. What is not signed
//     keeps no connection.
//   - Where a balancer asks /readyz, it hears of the end while requests are still taken.
//   - Nothing of a request is logged.
package endpoint
