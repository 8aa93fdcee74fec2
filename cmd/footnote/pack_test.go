package main

import "testing"

// BenchmarkLoad measures how long the program takes to load its embedded pack.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := new(cli).router(); err != nil {
			b.Fatal(err)
		}
	}
}
