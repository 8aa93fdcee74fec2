package router

// manySampled is enough phrasings to find out what is usual by.
const manySampled = 500

// minTopics is the fewest topics that can be learned and calibrated with: one alone is
// told apart from nothing.
const minTopics = 2
