// Package ledger keeps what people have answered, so that they are asked again what
// they are about to forget: in a file of SQLite, or in PostgreSQL for several replicas.
//
// # The idea
//
// A person agrees once, and until then nothing is kept of them. Then each answer is a
// row of reviews: who, which question, when, how well. That table is the truth; cards
// are what FSRS makes of it, kept so that nobody waits for it to be reckoned anew.
//
// Each time a question is asked has a key, its asking. One asking has one answer, the
// first, however often it is pressed, delivered, or seen by several replicas. So
// whoever does not know whether an answer was kept gives it once more.
//
// # The way through it
//
// Open (ledger.go) takes an address to one of the two dialects (sqlite.go, postgres.go)
// and brings the schema to its newest version (migrate.go, migrate_cards.go,
// migrations). Agree and Forget are in consent.go, Record and Hard in record.go, and
// Cards, which all questions to a ledger come from, in cards.go.
//
// # What it may import
//
// knowledge/fsrs, bot/postgres, goose, and the drivers of the two databases. It knows no
// pack and no Discord: it is told IDs, addresses and times.
//
// # What always holds
//
//   - What Record has confirmed is on disk, and is kept once.
//   - Of who has not agreed, or has been forgotten, no row is left.
//   - No text of a question or an answer comes in here, so none is kept.
//   - A card is what fsrs.Replay makes of its reviews.
//   - All ends with its context, and is safe for concurrent use.
package ledger
