// Package lacking ends a test on a machine that lacks what it needs: a database, a
// browser, a balancer.
//
// # What it may import
//
// The standard library.
//
// # What always holds
//
//   - What is not tested is said loudly, with what would help.
//   - With FOOTNOTE_SKIP_NOTHING=true in the environment, as on the public repository, such
//     a test fails instead.
package lacking

import (
	"os"
	"testing"
)

// Skip ends a test, and says what is not tested here, and why.
func Skip(t testing.TB, what, why string) {
	t.Helper()
	say := "NOT TESTED: " + what + ": " + why
	if os.Getenv("FOOTNOTE_SKIP_NOTHING") == "true" {
		t.Fatal(say)
	}
	t.Skip(say)
}
