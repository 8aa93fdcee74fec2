package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/joho/godotenv"

	"footnote/knowledge"
)

// maxDotEnv is the most of .env that is read, in bytes: settings are a few lines.
const maxDotEnv = 64 << 10

// documented are the names that .env may set. Any other would reach beyond Footnote: a
// file that came with somebody's pack could send the token through a proxy of theirs.
var documented = []string{
	"DISCORD_TOKEN", "DISCORD_GUILD", "DISCORD_API_URL", "DISCORD_PUBLIC_KEY",
	"DISCORD_SHARDS", "DISCORD_SHARD_IDS",
	"FOOTNOTE_PACK", "FOOTNOTE_DB", "FOOTNOTE_ADMIN_ADDR", "FOOTNOTE_HTTP_ADDR", "FOOTNOTE_GATEWAY",
	"FOOTNOTE_PPROF", "LOG_LEVEL", "LOG_FORMAT",
	"LOG_QUESTIONS", "LOG_QUESTIONS_DAYS",
}

// loadDotEnv sets what .env sets and the environment does not. Where the token goes, and
// what is kept of students, is taken from the file only together with the token itself. A
// setting that is left empty is left out.
func loadDotEnv(warnings io.Writer) error {
	file, err := readDotEnv()
	if err != nil {
		return fmt.Errorf("reading .env: %w", err)
	}
	ours := hasToken()
	for _, name := range documented {
		value := file[name]
		if _, set := os.LookupEnv(name); set || value == "" || name == tokenSetting && ours {
			continue
		}
		if ours && leadsAway(name, value) {
			fmt.Fprintf(warnings, "footnote: %s in .env is not used, since the token does not come from there; set it in the environment too\n", name)
			continue
		}
		if err := os.Setenv(name, value); err != nil {
			return fmt.Errorf("reading .env: setting %s: %w", name, err)
		}
	}
	return nil
}

// leadsAway reports whether a setting sends the token, or what students have learned, to
// a place of its choice.
func leadsAway(name, value string) bool {
	return name == "DISCORD_API_URL" && value != "" || name == "FOOTNOTE_DB" && strings.Contains(value, "://")
}

// readDotEnv reads .env, if there is one: a regular file in the current folder. The
// parser's own errors quote the file, which holds the token, so they are not passed on.
func readDotEnv() (map[string]string, error) {
	folder, err := os.OpenRoot(".")
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	text, err := knowledge.ReadRegular(folder.FS(), ".env", maxDotEnv)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return nil, fmt.Errorf("%w; it is to be a file in this folder, which may be read, and no link to elsewhere", path.Err)
	}
	if err != nil {
		return nil, err
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	lines := strings.Split(string(text), "\n")
	file, err := godotenv.UnmarshalBytes(text)
	if err != nil {
		return nil, fmt.Errorf("%s does not read NAME=value, or has a quotation mark that is never closed", faultyLine(lines))
	}
	return file, checkDotEnv(file, lines)
}
