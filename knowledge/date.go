package knowledge

import (
	"strconv"
	"strings"
	"time"
)

// Date is a day, a month or a year, as far as it is known: what is not is zero.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Known reports whether anything of the date is.
func (d Date) Known() bool { return d.Year != 0 }

// String returns the date as prose has it: 4 May 2021, May 2021 or 2021; "" where it is
// not known.
func (d Date) String() string {
	var parts []string
	if d.Day != 0 {
		parts = append(parts, strconv.Itoa(d.Day))
	}
	if d.Month != 0 {
		parts = append(parts, d.Month.String())
	}
	if d.Known() {
		parts = append(parts, strconv.Itoa(d.Year))
	}
	return strings.Join(parts, " ")
}
