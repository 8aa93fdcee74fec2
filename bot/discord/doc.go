// Package discord is the wire to Discord: connections to its gateway, over which events
// come in, one for each shard, and requests to its REST API. It knows no pack and no
// reply.
//
// discordgo's types, constants, endpoints and REST errors are used wherever they
// serve; its Session is not. A Session can only be supervised by throwing it
// away, since it fails by holding its lock for ever, and its session id and
// sequence, which it keeps to itself, are lost with it, and so every chance to
// resume. What is left to write without it is a loop over six opcodes, and
// requests that are retried.
//
// # The way through it
//
// An event: Shards.Run finds out how many shards there are to be, launch starts a
// Gateway for each, and replace has as many as Discord wants by now take over from
// them, which retire then. Gateway.Run makes one connection after another. Gateway.where
// says to which address and when, dial opens the socket, connection.run waits for
// packets, heartbeats and deadlines, receive acts on a packet, dispatched keeps what a
// resume will need, and the Handler gets the event. When the connection is lost, judge
// decides: resume, a new session, or a FatalError.
//
// A request: REST.Do makes it (newRequest) and persists (persist): an attempt waits
// for its turn in the bucket that Discord counts it under (rateLimits.queue), once
// sends it, and rateLimits.answered notes what the answer says about limits. An
// answer that is no success is a refusal, which MayPass says whether to try again.
//
// The files of the shards, none of which uses one before it: shards.go (Run),
// shards_change.go (another number of them), shards_recount.go, shards_health.go,
// shards_set.go (starting them in order), shards_takeover.go (when, and the end of those
// before), shards_heirs.go, shards_own.go (those of this process). The gateway stands on
// shards_lobby.go and shards_turns.go, which all share.
//
// The files of the gateway, none of which uses one before it: gateway.go (Run),
// gateway_start.go (where to connect), gateway_loop.go (one connection),
// gateway_end.go, gateway_packets.go (what each packet does), gateway_heartbeat.go,
// gateway_leave.go, gateway_conn.go (the socket), gateway_handshake.go, gateway_event.go,
// gateway_state.go, gateway_session.go, gateway_causes.go. Of the requests: retry.go,
// attempts.go and rest.go, which need one another; then rate_limits.go, bucket.go,
// refusal.go, upload.go, errors.go. Below both: address.go, redact.go, gist.go,
// nesting.go, numbers.go.
//
// # What it may import
//
// discordgo, the websocket and JSON libraries, golang-lru, golang.org/x and the
// standard library; nothing of Footnote.
//
// # What always holds
//
//   - A shard has one connection at a time, so never two sessions that both answer;
//     one goroutine runs it, so there is no lock to deadlock on.
//   - Shards of another number take over when all are up at the same moment. Where there
//     is none for Timing.Back, since connections come and go, each must have a session to
//     resume. Until then Shards.Wanted is their number.
//   - Those that they replace go when Discord has answered them once more, after RESUMED
//     where they were away, and Timing.Back later at the latest. Meanwhile an event may come
//     twice, and none is missed but of a shard that Discord refuses. Those that get its
//     servers start first. Messages from no server come from the first shard alone.
//   - What Discord has refused as too few is not tried again, whatever it recommends.
//   - A process that has some of the shards goes from n to a multiple of n alone, with
//     those that get its servers. So others may have another number, and nothing comes to
//     both or to neither.
//   - Of each bucket of max_concurrency one session is started at a time, the shards' in
//     their order at first, and the next Timing.Identify later at the earliest.
//   - The last tenth of the session starts is for what is lost: another number that is only
//     recommended waits.
//   - Every wait ends by itself. A dead connection is given up Timing.ACK (but at
//     most one interval) after the next heartbeat, so at most 41.25 + 10 s after
//     it died, or after Timing.Hello or Timing.Ready while it is set up.
//   - Once Discord is there again, the next attempt starts within BackoffMax and
//     takes at most Connect twice (where to dial, and dialling), Hello and Ready.
//     So the bot is back within 30 + 10 + 10 + 10 + 15 = 75 s, and in practice
//     within two. A new session waits besides for its turn, Identify after the one
//     before it, and for as long as the session-start limit says.
//   - Run ends with a FatalError or with its context, and with nothing else. Too few
//     shards are no reason while there can be more.
//   - A session is resumed until Discord refuses it or cannot have kept it: so what
//     is asked during an outage is answered after it. The back-off grows with what
//     fails, is reset by what can be reached, and is no part of the wait that Discord
//     asks for when it refuses a session. Every third attempt goes elsewhere than
//     where READY said, since that host may be gone.
//   - A request ends with its context. It waits for others only where a rate limit
//     demands it, in the order asked: for the first of a window, which tells how
//     many may follow, at most Timing.Alone.
//   - What a rate limit allows too late fails as soon as that is certain.
//   - What is kept of requests is bounded, and nothing is kept of interactions.
//   - No error shows a token, even where Discord echoes one, and nothing logged
//     through Redact does, nor what acts on a terminal.
//   - Numbers from outside are held to what Discord can mean, what is read before a
//     connection is set up is bounded, what nests far deeper than anything of Discord's is
//     not read, and a session is resumed neither without the encryption nor outside the
//     domain in which it began.
//
// # What it does that discordgo's Session does not
//
// It can be retired when a Session passes these tests; those marked bot are in
// the package bot, on a whole bot. The middle column is what v0.29.0 does.
//
//	Opcode 7, 9 or 11 before READY     deadlocks, or asks again at once     TestRecovery
//	No HELLO                           waits for ever                       TestRecovery
//	No ACK                             waits five intervals, cannot resume  TestRecovery
//	Close 4007 or 4009 at RESUME       tries to resume for ever             TestRecovery
//	Close 4004, 4010 to 4014           tries again for ever                 TestFatalCloseCodes
//	A resume_gateway_url               is ignored                           TestRecovery
//	The session-start limit            is ignored                           TestSessionStartLimit
//	max_concurrency, and more shards   are left to the bot                  TestShardsStart, TestShardsFollowRecommendation
//	An outage                          waits up to ten minutes longer       TestOutage, TestOutageOfREST
//	A stop while backing off           reconnects nevertheless              TestStopsAnytime
//	500, 503, 504, a lost connection   fails at once; 502 has no back-off   TestRetries
//	No answer                          waits twenty seconds                 TestRetries, TestLongFaults
//	429 beyond the deadline            sleeps through it                    TestRetries, TestLongFaults
//	429 for all routes, or in HTML     holds no other route back            TestLimits
//	Requests of one route              one after the other                  TestSideBySide, TestUnseenBucket
//	The end of a request's context     is not heeded while a limit holds it TestTurns, bot.TestStampede
//	50 requests a second in all        are exceeded before it waits         TestGlobalPace
//	Rate limits                        kept for ever                        TestBoundedMemory, bot.BenchmarkSoak
//	Servers                            kept in memory unless told otherwise bot.TestServersCostNothing
//	A component of a new kind          fails the whole event                bot.TestStrangeEvents
//	A token in the log                 is printed                           TestNoTokenInLog, TestNoTokenEchoed
//	Compression that nobody asked for  is unpacked to any size              TestHandshake
//	A READY without IDs                is taken for one                     TestHostileReady
package discord
