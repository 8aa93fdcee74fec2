package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/joho/godotenv"
)

// fromEnvironment are the settings that no .env may make.
var fromEnvironment = []string{tokenFileSetting, "OTEL_EXPORTER_OTLP_ENDPOINT"}

// notOfTheService are the settings that its file leaves out: it is readable to everybody,
// and the unit shows the token to the bot alone.
var notOfTheService = []string{tokenSetting, tokenFileSetting}

// Every setting is documented, and the file of the service holds all of them, and no other.
func TestSettingsOfTheService(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, setting := range fromEnvironment {
		if !strings.Contains(string(readme), "| `"+setting+"` |") {
			t.Errorf("the README lacks %s", setting)
		}
	}
	text, err := os.ReadFile("../../.release/deploy/footnote.env")
	if err != nil {
		t.Fatal(err)
	}
	all, err := godotenv.Unmarshal(regexp.MustCompile("(?m)^#([A-Z_]+=)").ReplaceAllString(string(text), "$1"))
	if err != nil || len(all) == 0 {
		t.Fatalf("got %d settings, %v", len(all), err)
	}
	there := slices.Concat(documented, fromEnvironment)
	there = slices.DeleteFunc(there, func(name string) bool { return slices.Contains(notOfTheService, name) })
	for name := range all {
		if !slices.Contains(there, name) {
			t.Errorf("footnote.env has %s", name)
		}
	}
	for _, name := range there {
		if _, ok := all[name]; !ok {
			t.Errorf("footnote.env lacks %s", name)
		}
	}
}

// TestSettingsOfContainers: manifests and compose files make settings that there are.
func TestSettingsOfContainers(t *testing.T) {
	files, err := filepath.Glob("../../.release/deploy/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %q, %v", files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, setting := range regexp.MustCompile(`\b(DISCORD|FOOTNOTE|LOG)_[A-Z_]+\b`).FindAllString(string(text), -1) {
			if setting != "FOOTNOTE_IMAGE" && !slices.Contains(documented, setting) && !slices.Contains(fromEnvironment, setting) {
				t.Errorf("%s has %s", name, setting)
			}
		}
	}
}

// Every setting is documented, and .env.example holds no other.
func TestSettingsAreDocumented(t *testing.T) {
	for _, name := range []string{"../../README.md", "../../.env.example"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, setting := range documented {
			if !strings.Contains(string(text), setting) {
				t.Errorf("%s lacks %s", name, setting)
			}
		}
	}
	example, err := godotenv.Read("../../.env.example")
	for name := range example {
		if err != nil || !slices.Contains(documented, name) {
			t.Errorf(".env.example sets %s, %v", name, err)
		}
	}
}
