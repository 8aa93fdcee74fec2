package knowledge

import "time"

// date reads a date, the zero one after reporting that there is none.
func (f *file) date(e field) Date {
	t := f.scalar(e.node, e.key)
	if t.Text == "" {
		return Date{}
	}
	d, ok := parseDate(t.Text)
	if !ok {
		f.problem(t.Number, "%s %.100q is not a date such as 2021-05-04, 2021-05 or 2021", e.key, t.Text)
	}
	return d
}

// accessed reads the day on which the source was read.
func (f *file) accessed(e field) Date {
	d := f.date(e)
	if d.Known() && d.Day == 0 {
		f.problem(e.line, "%s names no day; write it as 2021-05-04", e.key)
	}
	return d
}

// parseDate reads a date that is in the calendar.
func parseDate(s string) (d Date, ok bool) {
	if t, err := time.Parse("2006-01-02", s); err == nil {
		d = Date{t.Year(), t.Month(), t.Day()}
	} else if t, err := time.Parse("2006-01", s); err == nil {
		d = Date{Year: t.Year(), Month: t.Month()}
	} else if t, err := time.Parse("2006", s); err == nil {
		d = Date{Year: t.Year()}
	}
	return d, d.Known()
}
