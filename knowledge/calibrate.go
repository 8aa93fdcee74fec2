package knowledge

// cutoffs are the confidences from which a topic is an answer, and from which
// it is worth offering.
type cutoffs struct{ answer, choices float32 }

// defaultCutoffs are what CLINC150 gives up 1 to 2 points for at 5 to 10
// phrasings a topic.
var defaultCutoffs = cutoffs{answer: 0.12, choices: 0.07}
