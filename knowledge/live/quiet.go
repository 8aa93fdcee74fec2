package live

import "time"

// quiet waits until nothing has happened for a while, or long enough has been waited.
type quiet struct {
	settle, patience time.Duration
	timer            *time.Timer // nil until something happens
	since            time.Time   // of the first
}

func newQuiet(settle, patience time.Duration) *quiet {
	return &quiet{settle: settle, patience: patience}
}

// disturb notes that something has happened.
func (q *quiet) disturb() {
	now := time.Now()
	if q.timer == nil {
		q.since, q.timer = now, time.NewTimer(q.settle)
		return
	}
	q.timer.Reset(max(0, min(q.settle, q.patience-now.Sub(q.since))))
}

// over returns what tells that it is quiet; nil before something has happened.
func (q *quiet) over() <-chan time.Time {
	if q.timer == nil {
		return nil
	}
	return q.timer.C
}

func (q *quiet) stop() {
	if q.timer != nil {
		q.timer.Stop()
	}
}
