package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/joho/godotenv"
)

// fromEnvironment are the settings that no .env may make.
var fromEnvironment = []string{tokenFileSetting, "OTEL_EXPORTER_OTLP_ENDPOINT"}

// Every setting is documented, and the file of the service holds no other.
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
	for name := range all {
		if !slices.Contains(documented, name) && !slices.Contains(fromEnvironment, name) {
			t.Errorf("footnote.env has %s", name)
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
