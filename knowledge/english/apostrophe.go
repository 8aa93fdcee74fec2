package english

// IsApostrophe reports whether a sign is an apostrophe, or is typed for one.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', '′', '`', '´':
		return true
	}
	return false
}
