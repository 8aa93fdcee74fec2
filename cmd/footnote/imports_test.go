package main

import (
	"go/parser"
	gotoken "go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed are the packages of this program that each of its packages may import, its
// tests included. Arrows run one way: from the program to the bot, to the router, to
// the words.
var allowed = map[string]string{
	"cmd/footnote":        "bot bot/discordtest bot/lacking bot/ledger bot/ledger/ledgertest bot/replicas bot/studio bot/tracing knowledge knowledge/about knowledge/check knowledge/cite knowledge/draft knowledge/eval knowledge/export knowledge/health knowledge/legible knowledge/live knowledge/mss knowledge/questionlog knowledge/router knowledge/unanswered",
	"bot":                 "bot/ballot bot/discord bot/discordtest bot/endpoint bot/ledger bot/ledger/ledgertest bot/markdown bot/replicas bot/seal bot/trail knowledge knowledge/about knowledge/analysis knowledge/cite knowledge/export knowledge/fsrs knowledge/knowledgetest knowledge/legible knowledge/message knowledge/mss knowledge/quiz knowledge/router knowledge/why",
	"bot/ballot":          "bot/seal",
	"bot/discord":         "bot/discordtest",
	"bot/discordtest":     "",
	"bot/lacking":         "",
	"bot/markdown":        "",
	"bot/seal":            "",
	"bot/studio":          "bot bot/lacking bot/markdown bot/studio/browser knowledge knowledge/about knowledge/check knowledge/draft knowledge/edit knowledge/eval knowledge/health knowledge/knowledgetest knowledge/legible knowledge/live knowledge/mss knowledge/questionlog knowledge/router knowledge/unanswered",
	"bot/studio/browser":  "",
	"bot/studio/pictures": "bot/studio bot/studio/browser knowledge knowledge/live knowledge/mss knowledge/router",
	"bot/trail":           "knowledge knowledge/router knowledge/why",
	"bot/tracing":         "",
	"bot/endpoint":        "",

	"bot/ledger":            "bot/ledger/ledgertest bot/postgres knowledge/fsrs",
	"bot/ledger/ledgertest": "bot/lacking",
	"bot/replicas":          "bot/ledger/ledgertest bot/postgres",
	"bot/postgres":          "bot/ledger/ledgertest",

	"knowledge":                    "knowledge/knowledgetest knowledge/legible",
	"knowledge/legible":            "",
	"knowledge/english":            "",
	"knowledge/parallel":           "",
	"knowledge/posting":            "",
	"knowledge/knowledgetest":      "",
	"knowledge/mss":                "knowledge knowledge/check knowledge/router",
	"knowledge/analysis":           "knowledge/english",
	"knowledge/thesaurus":          "knowledge/english",
	"knowledge/lexicon":            "knowledge/analysis knowledge/english knowledge/parallel knowledge/thesaurus",
	"knowledge/thesaurus/generate": "",
	"knowledge/linear":             "knowledge/parallel knowledge/posting",
	"knowledge/about":              "knowledge knowledge/cite knowledge/knowledgetest knowledge/message knowledge/router",
	"knowledge/message":            "knowledge/english",
	"knowledge/quiz":               "knowledge",
	"knowledge/fsrs":               "",
	"knowledge/export":             "knowledge knowledge/knowledgetest knowledge/mss",
	"knowledge/router": "knowledge knowledge/analysis knowledge/english knowledge/knowledgetest knowledge/lexicon " +
		"knowledge/linear knowledge/message knowledge/mss knowledge/parallel knowledge/posting knowledge/thesaurus",
	"knowledge/cite":        "knowledge knowledge/knowledgetest knowledge/mss",
	"knowledge/check":       "knowledge knowledge/analysis knowledge/english knowledge/knowledgetest knowledge/router",
	"knowledge/why":         "knowledge knowledge/analysis knowledge/english knowledge/knowledgetest knowledge/router",
	"knowledge/draft":       "knowledge knowledge/analysis knowledge/check knowledge/knowledgetest knowledge/legible",
	"knowledge/live":        "knowledge knowledge/knowledgetest knowledge/router",
	"knowledge/eval":        "knowledge knowledge/about knowledge/analysis knowledge/english knowledge/knowledgetest knowledge/router",
	"knowledge/health":      "knowledge knowledge/analysis knowledge/check knowledge/english knowledge/eval knowledge/knowledgetest knowledge/legible knowledge/router",
	"knowledge/edit":        "knowledge knowledge/draft knowledge/knowledgetest knowledge/legible knowledge/mss",
	"knowledge/questionlog": "knowledge",
	"knowledge/unanswered":  "knowledge knowledge/analysis knowledge/edit knowledge/english knowledge/eval knowledge/knowledgetest knowledge/legible knowledge/message knowledge/mss knowledge/questionlog knowledge/router",
}

// onlyIn are the packages that may import a library, where that is settled.
var onlyIn = map[string]string{
	"github.com/bwmarrin/discordgo":       "bot bot/discord bot/discordtest bot/endpoint",
	"github.com/joho/godotenv":            "cmd/footnote",
	"github.com/kljensen/snowball":        "knowledge/english",
	"github.com/gorilla/websocket":        "bot bot/discord bot/discordtest",
	"github.com/alecthomas/kong":          "cmd/footnote",
	"go.yaml.in/yaml/v4":                  "knowledge knowledge/edit",
	"github.com/aymanbagabas/go-udiff":    "knowledge/edit",
	"github.com/fsnotify/fsnotify":        "knowledge/live",
	"github.com/tidwall/gjson":            "bot bot/discord bot/discordtest bot/endpoint",
	"github.com/prometheus/client_golang": "bot",
	"github.com/jackc/pgx":                "bot/ledger bot/ledger/ledgertest bot/postgres bot/replicas",
	"github.com/pressly/goose":            "bot/ledger",
	"modernc.org/sqlite":                  "bot/ledger",
	"github.com/chromedp":                 "bot/studio bot/studio/browser bot/studio/pictures",
	"go.opentelemetry.io/otel":            "bot bot/tracing",
	"github.com/coreos/go-systemd":        "cmd/footnote",
}

// TestImports holds every package to what it may import.
func TestImports(t *testing.T) {
	for dir, imports := range importsOf(t, os.DirFS("../..")) {
		ours, known := allowed[dir]
		if !known {
			t.Errorf("%s is in no row of the table of allowed imports", dir)
		}
		for _, imported := range imports {
			if own, ok := strings.CutPrefix(imported, "footnote/"); ok && own != dir && !slices.Contains(strings.Fields(ours), own) {
				t.Errorf("%s imports %s", dir, own)
			}
			for library, in := range onlyIn {
				if strings.HasPrefix(imported, library) && !slices.Contains(strings.Fields(in), dir) {
					t.Errorf("%s imports %s", dir, imported)
				}
			}
		}
	}
}

// importsOf returns what the packages below a folder import, without modules of their
// own.
func importsOf(t *testing.T, root fs.FS) map[string][]string {
	all := make(map[string][]string)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || hasModule(root, name)):
			return fs.SkipDir
		case path.Ext(name) != ".go":
			return nil
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[path.Dir(name)] = append(all[path.Dir(name)], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func hasModule(root fs.FS, dir string) bool {
	_, err := fs.Stat(root, path.Join(dir, "go.mod"))
	return err == nil
}
