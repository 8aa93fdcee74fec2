package main

import "io"

// streams are the three standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}
