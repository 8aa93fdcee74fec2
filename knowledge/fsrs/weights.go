package fsrs

// w are the default weights of FSRS-6, with which w[i] stands for the same as in the
// published formulas: stability after the first rating (0 to 3), difficulty (4 to 7),
// stability after recall (8 to 10, 15, 16), after lapses (11 to 14), within a day (17 to
// 19), and how fast memory fades (20).
var w = [21]float64{
	0.212, 1.2931, 2.3065, 8.2956,
	6.4133, 0.8334, 3.0194, 0.001,
	1.8722, 0.1666, 0.796,
	1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729,
	0.5425, 0.0912, 0.0658,
	0.1542,
}

const (
	retention     = 0.9   // chance of recall for which a card becomes due
	minStability  = 0.001 // days
	maxStability  = 36500 // days
	maxInterval   = 36500 // days
	minDifficulty = 1
	maxDifficulty = 10
)
