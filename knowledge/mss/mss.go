// Package mss embeds the pack that Footnote answers from unless it is given
// another: curated answers on an article about China's Ministry of State
// Security. The article itself is not part of it.
package mss

import "embed"

// FS holds the pack's files, ready for knowledge.Load.
//
//go:embed source.yaml synonyms.yaml outside.yaml topics
var FS embed.FS
