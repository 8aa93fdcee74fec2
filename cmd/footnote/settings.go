package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/joho/godotenv"
)

// settings are the flags that all commands share. Those with an env tag can also be set
// there, or in a file .env.
type settings struct {
	Pack      string `help:"Answer from the pack in DIR instead of the embedded one." placeholder:"DIR" env:"FOOTNOTE_PACK"`
	LogLevel  string `help:"Least severe level that is logged: debug, info, warn or error." default:"info" enum:"debug,info,warn,error" env:"LOG_LEVEL"`
	LogFormat string `help:"Form of the log: text or json." default:"text" enum:"text,json" env:"LOG_FORMAT"`
}

// forgetEmpty unsets variables that are set to nothing: in .env that is how
// people leave a setting out.
func forgetEmpty(names ...string) {
	for _, name := range names {
		if os.Getenv(name) == "" {
			os.Unsetenv(name)
		}
	}
}

// loadDotEnv sets what .env sets and the environment does not. The parser's
// own errors quote the file, which holds the token, so they are not passed on.
func loadDotEnv() error {
	err := godotenv.Load()
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("reading .env: %w", path.Err)
	}
	return errors.New("reading .env: not every line reads NAME=value")
}
