package discordtest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// commandRules are those of interactions/application-commands, for a list.
var commandRules = []rule{
	{"#.type", number, 0, 3},
	{"#.contexts.#", number, 0, 2},
	{"#.integration_types.#", number, 0, 1},
	{"#.options", list, 0, 25},
	{"#.options.#.type", number, 3, 11}, // subcommands are not played
	{"#.options.#.description", text, 1, 100},
	{"#.options.#.min_length", number, 0, 6000},
	{"#.options.#.max_length", number, 0, 6000},
}

var (
	slashRules = []rule{{"description", text, 1, 100}, {"contexts.#", distinct, 0, 0}, {"integration_types.#", distinct, 0, 0}, {"options.#.name", distinct, 0, 0}}
	menuEntry  = []rule{{"name", text, 1, 32}, {"description", absent, 0, 0}, {"options", absent, 0, 0}}
)

// choiceRules are those of the choices of an option, or of an autocompletion.
func choiceRules(longest int) []rule {
	return []rule{{"choices", list, 0, 25}, {"choices.#.name", text, 1, 100}, {"choices.#.value", text, 1, longest}}
}

// checkCommands says what is wrong with the commands that are to be all of a
// scope.
func checkCommands(all gjson.Result) *apiError {
	var p problems
	names, count := map[string]bool{}, map[int64]int{}
	p.check("", all, commandRules)
	if !all.IsArray() {
		return errJSON
	}
	each("", all, "#", func(at string, o gjson.Result) {
		kind := cmp.Or(o.Get("type").Int(), int64(discordgo.ChatApplicationCommand))
		count[kind]++
		if key := fmt.Sprint(kind, " ", o.Get("name")); names[key] {
			p.add(at+".name", "Application command names must be unique")
		} else {
			names[key] = true
		}
		if kind != int64(discordgo.ChatApplicationCommand) {
			p.check(at, o, menuEntry)
			return
		}
		p.check(at, o, slashRules)
		p.slashName(at+".name", o.Get("name"))
		if commandText(o) > maxCommandText {
			p.add(at, "Command exceeds maximum size (%d)", maxCommandText)
		}
		p.options(at, o)
	})
	if bad := p.asError(); bad != nil {
		return bad
	}
	if count[1] > maxChatCommands || count[2] > maxMenuCommands || count[3] > maxMenuCommands {
		return errTooMany
	}
	return nil
}

// commandName is the pattern of interactions/application-commands.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func (p *problems) slashName(where string, name gjson.Result) {
	if s := name.String(); !commandName.MatchString(s) || strings.ToLower(s) != s {
		p.add(where, "Command name is invalid")
	}
}

// options checks the options of a command.
func (p *problems) options(at string, command gjson.Result) {
	optional := false
	each(at, command, "options.#", func(where string, o gjson.Result) {
		p.slashName(where+".name", o.Get("name"))
		required := o.Get("required").Bool()
		if required && optional {
			p.add(where, "Required options must be placed before non-required options")
		}
		optional = optional || !required
		p.check(where, o, choiceRules(6000))
		p.bounds(where, o)
		kind, choices := o.Get("type").Int(), len(o.Get("choices").Array())
		typed := kind == 3 || kind == 4 || kind == 10 // text and numbers
		if o.Get("autocomplete").Bool() && (choices > 0 || !typed) {
			p.add(where+".autocomplete", "Autocomplete is for text and numbers without choices")
		}
		if choices > 0 && !typed {
			p.add(where+".choices", "Choices are for text and numbers")
		}
	})
}

// bounds checks the least and the greatest value of an option: only numbers have them.
func (p *problems) bounds(where string, o gjson.Result) {
	kind, least, most := o.Get("type").Int(), o.Get("min_value"), o.Get("max_value")
	if isNumber := kind == 4 || kind == 10; !isNumber && (least.Exists() || most.Exists()) {
		p.add(where, "min_value and max_value are for numbers")
	}
	if least.Exists() && most.Exists() && least.Float() > most.Float() {
		p.add(where+".min_value", "Minimum value must be at most the maximum value")
	}
}

// commandText counts what maxCommandText limits.
func commandText(o gjson.Result) (n int) {
	for _, key := range []string{"name", "description", "value"} {
		n += utf8.RuneCountInString(o.Get(key).String())
	}
	for _, member := range append(o.Get("options").Array(), o.Get("choices").Array()...) {
		n += commandText(member)
	}
	return n
}
