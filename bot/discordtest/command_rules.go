package discordtest

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"unicode/utf8"
)

// commandName is the pattern of interactions/application-commands.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// Command types.
const (
	chatInput      = 1
	userCommand    = 2
	messageCommand = 3
)

// checkCommands says what is wrong with the commands that are to be all of a
// scope. Only those before others are new; they are named by their place, or by
// nothing if the request has just one.
func checkCommands(changed []any, single bool, others ...Object) *apiError {
	var p problems
	seen := map[string]bool{}
	count := map[int]int{}
	for _, o := range others {
		count[kindOf(o)]++
		seen[fmt.Sprint(kindOf(o), text(o, "name"))] = true
	}
	for i, v := range changed {
		at := fmt.Sprint(i)
		if single {
			at = ""
		}
		o, isObject := v.(Object)
		if !isObject {
			p.add(or(at, "_root"), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
			continue
		}
		kind := kindOf(o)
		count[kind]++
		key := fmt.Sprint(kind, text(o, "name"))
		if seen[key] {
			p.add(join(at, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
		}
		seen[key] = true
		p.command(at, o, kind)
	}
	if bad := p.asError(); bad != nil {
		return bad
	}
	return tooMany(count)
}

func kindOf(o Object) int { return or(whole(o, "type"), chatInput) }

func tooMany(count map[int]int) *apiError {
	for kind, n := range count {
		most := maxMenuCommands
		if kind == chatInput {
			most = maxChatCommands
		}
		if n > most {
			return refuse(http.StatusBadRequest, CodeTooManyCommands, fmt.Sprintf("Maximum number of application commands reached (%d)", most))
		}
	}
	return nil
}

func join(at, key string) string { return strings.TrimPrefix(at+"."+key, ".") }

// command checks one definition.
func (p *problems) command(at string, o Object, kind int) {
	name := text(o, "name")
	switch {
	case kind < chatInput || kind > messageCommand:
		p.add(join(at, "type"), "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3).")
	case kind == chatInput:
		p.slashName(join(at, "name"), name)
		p.length(join(at, "description"), text(o, "description"), 1, maxDescription)
	default:
		p.length(join(at, "name"), name, 1, maxCommandName)
		if text(o, "description") != "" {
			p.add(join(at, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_SET", "Context menu commands cannot have description")
		}
		if len(list(o, "options")) > 0 {
			p.add(join(at, "options"), "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_SET", "Context menu commands cannot have options")
		}
	}
	p.localized(at, o, kind)
	p.options(at, o)
	p.oneOf(join(at, "contexts"), o["contexts"], 0, 2)
	p.oneOf(join(at, "integration_types"), o["integration_types"], 0, 1)
	if v := o["default_member_permissions"]; v != nil {
		if n, isNumber := number(o, "default_member_permissions"); !isNumber || n < 0 {
			p.add(join(at, "default_member_permissions"), "NUMBER_TYPE_COERCE", "Value %q is not a permission set.", fmt.Sprint(v))
		}
	}
	if n := commandText(o); n > maxCommandText {
		p.add(or(at, "_root"), "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (%d)", maxCommandText)
	}
}

func (p *problems) slashName(where, name string) {
	switch {
	case name == "":
		p.add(where, "BASE_TYPE_REQUIRED", "This field is required")
	case !commandName.MatchString(name), strings.ToLower(name) != name:
		p.add(where, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
	}
}

// commandText counts what maxCommandText limits: the names, descriptions and
// choice values of a command and of its options, each in its longest language.
func commandText(o Object) int {
	longest := func(key string) int {
		n := utf8.RuneCountInString(text(o, key))
		for _, v := range object(o, key+"_localizations") {
			s, _ := v.(string)
			n = max(n, utf8.RuneCountInString(s))
		}
		return n
	}
	n := longest("name") + longest("description") + utf8.RuneCountInString(text(o, "value"))
	for _, key := range []string{"options", "choices"} {
		for _, member := range objects(o, key) {
			n += commandText(member)
		}
	}
	return n
}
