package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime/debug"
)

// printVersion says what runs: on the first line the program, on the second the pack.
func (s *settings) printVersion(w io.Writer) error {
	pack, err := s.pack()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, program())
	fmt.Fprintf(w, "pack %s: %s (%s), topics: %d, version %s\n", cmp.Or(string(s.Pack), "embedded"), pack.Source.Title, pack.Source.URL, len(pack.Topics), pack.Version)
	return nil
}

// program names the module, its version, the commit where it is known, and Go.
func program() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return "footnote, built without modules"
	}
	commit := "unknown"
	for _, s := range build.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			commit += ", modified"
		}
	}
	return fmt.Sprintf("%s %s, commit %s, %s", build.Main.Path, version(), commit, build.GoVersion)
}

// version returns the version of the program, as Go knows it from the tag or the commit.
func version() string {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	return cmp.Or(build.Main.Version, "(devel)")
}
