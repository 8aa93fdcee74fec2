package main

import (
	"errors"
	"strconv"
)

// What a flag's value is, where the parser of the command line would speak of types.

// share is a part of a whole, from 0 to 1.
type share float64

// UnmarshalText implements encoding.TextUnmarshaler, for the command line.
func (s *share) UnmarshalText(text []byte) error {
	f, err := strconv.ParseFloat(string(text), 64)
	if err != nil || !(f >= 0 && f <= 1) {
		return errors.New("write a share from 0 to 1, such as 0.9")
	}
	*s = share(f)
	return nil
}

// days are how long something is kept.
type days int

// UnmarshalText implements encoding.TextUnmarshaler, for the command line.
func (d *days) UnmarshalText(text []byte) error {
	i, err := strconv.Atoi(string(text))
	if err != nil || i < 1 || i > 365 {
		return errors.New("write a number of days from 1 to 365")
	}
	*d = days(i)
	return nil
}

// number is the number of a paragraph.
type number int

// UnmarshalText implements encoding.TextUnmarshaler, for the command line.
func (n *number) UnmarshalText(text []byte) error {
	i, err := strconv.Atoi(string(text))
	if err != nil {
		return errors.New("write the number of a paragraph, such as 4")
	}
	*n = number(i)
	return nil
}
