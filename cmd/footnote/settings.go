package main

import "os"

// settings are the flags that all commands share. Those with an env tag can also be set
// there, or in a file .env.
type settings struct {
	Pack      folder `help:"Answer from the pack in DIR instead of the embedded one." placeholder:"DIR" env:"FOOTNOTE_PACK"`
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
