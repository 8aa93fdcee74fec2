// Package mss embeds the pack that Footnote answers from unless it is given
// another: curated answers on an article about China's Ministry of State
// Security. The article itself is not part of it.
//
// The way through it: source.yaml names the source, its sections and whose words each
// paragraph carries; topics holds the answers, one a file; synonyms.yaml tells which
// words mean the same here; outside.yaml has what the article does not answer. README's
// "Writing a pack" says what each may hold.
//
// It imports nothing. What always holds: the pack loads, and "footnote check" finds no
// fault in it.
package mss

import "embed"

// FS holds the pack's files, ready for knowledge.Load.
//
//go:embed source.yaml synonyms.yaml outside.yaml topics
var FS embed.FS
