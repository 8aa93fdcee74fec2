package cite

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"footnote/knowledge"
)

// year returns the year of a date, or what a style writes where it is not known.
func year(d knowledge.Date, unknown string) string {
	if !d.Known() {
		return unknown
	}
	return strconv.Itoa(d.Year)
}

// monthFirst returns a date as Americans write it: May 4, 2021.
func monthFirst(d knowledge.Date) string {
	switch {
	case d.Day != 0:
		return d.Month.String() + " " + strconv.Itoa(d.Day) + ", " + strconv.Itoa(d.Year)
	case d.Month != 0:
		return d.Month.String() + " " + strconv.Itoa(d.Year)
	}
	return year(d, "")
}

// shortMonths returns a date as MLA writes it: 4 Sept. 2021.
func shortMonths(d knowledge.Date) string {
	day, month := "", ""
	if d.Day != 0 {
		day = strconv.Itoa(d.Day)
	}
	switch {
	case d.Month == 0:
	case d.Month == time.September:
		month = "Sept."
	case time.May <= d.Month && d.Month <= time.July:
		month = d.Month.String()
	default:
		month = d.Month.String()[:3] + "."
	}
	return joined(" ", day, month, year(d, ""))
}

// numbers returns the year, and month and day as far as they are known.
func numbers(d knowledge.Date) []int {
	all := []int{d.Year}
	if d.Month != 0 {
		all = append(all, int(d.Month))
	}
	if d.Day != 0 {
		all = append(all, d.Day)
	}
	return all
}

// inNumbers writes a date as numbers, as far as it is known: 2021-05-04; "" for none.
func inNumbers(d knowledge.Date, separator string) string {
	if !d.Known() {
		return ""
	}
	parts := []string{fmt.Sprintf("%04d", d.Year)}
	for _, n := range numbers(d)[1:] {
		parts = append(parts, fmt.Sprintf("%02d", n))
	}
	return strings.Join(parts, separator)
}
