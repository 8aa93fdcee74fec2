package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
)

// settings are the flags that all commands share. Those with an env tag can also be set
// there, or in a file .env.
type settings struct {
	Pack      folder `help:"Answer from the pack in DIR instead of the embedded one." placeholder:"DIR" env:"FOOTNOTE_PACK"`
	LogLevel  string `help:"Least severe level that is logged: debug, info, warn or error." default:"info" enum:"debug,info,warn,error" env:"LOG_LEVEL"`
	LogFormat string `help:"Form of the log: text or json." default:"text" enum:"text,json" env:"LOG_FORMAT"`
}

// forgetEmpty unsets variables that are set to nothing: that is how people leave a
// setting out. The pack is none of them, see checkEnvironment.
func forgetEmpty(names ...string) {
	for _, name := range names {
		if os.Getenv(name) == "" {
			os.Unsetenv(name)
		}
	}
}

// oneOf are the settings that have few values.
var oneOf = map[string][]string{
	"LOG_LEVEL":  {"debug", "info", "warn", "error"},
	"LOG_FORMAT": {"text", "json"},
}

// checkEnvironment refuses variables that cannot be right. The pack's must not be
// empty: it was to be set from another that is not, and another pack would answer than
// was meant.
func checkEnvironment() error {
	if dir, set := os.LookupEnv("FOOTNOTE_PACK"); set && dir == "" {
		return errors.New("FOOTNOTE_PACK is set to nothing; is a variable not set? Name the pack's folder there, or unset it for the embedded pack")
	}
	if value := os.Getenv("LOG_QUESTIONS_DAYS"); value != "" {
		if err := new(days).UnmarshalText([]byte(value)); err != nil {
			return fmt.Errorf("LOG_QUESTIONS_DAYS is %q; %w", value, err)
		}
	}
	for _, name := range []string{"LOG_FORMAT", "LOG_LEVEL"} {
		value, known := os.Getenv(name), oneOf[name]
		if value != "" && !slices.Contains(known, value) {
			last := len(known) - 1
			return fmt.Errorf("%s is %q; write %s or %s", name, value, strings.Join(known[:last], ", "), known[last])
		}
	}
	return nil
}
