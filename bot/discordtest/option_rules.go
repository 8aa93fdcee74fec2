package discordtest

import "fmt"

// Option types: interactions/application-commands.
const (
	optionSubcommand = 1
	optionGroup      = 2
	optionString     = 3
	optionInteger    = 4
	optionNumber     = 10
	lastOption       = 11
)

// options checks the options of a command or of a subcommand.
func (p *problems) options(at string, o Object) {
	all := objects(o, "options")
	p.count(join(at, "options"), len(all), maxCommandOptions)
	seen, optional, subs := map[string]bool{}, false, 0
	for i, option := range all {
		where := join(at, fmt.Sprintf("options.%d", i))
		name := text(option, "name")
		p.slashName(where+".name", name)
		p.length(where+".description", text(option, "description"), 1, maxDescription)
		p.localized(where, option, chatInput)
		if seen[name] {
			p.add(where+".name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option names must be unique")
		}
		seen[name] = true
		if truth(option, "required") && optional {
			p.add(where, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		optional = optional || !truth(option, "required")
		subs += p.option(where, option)
	}
	if subs > 0 && subs < len(all) {
		p.add(join(at, "options"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types")
	}
}

// option checks one, and returns 1 if it is a subcommand or a group.
func (p *problems) option(at string, o Object) (sub int) {
	kind := whole(o, "type")
	switch {
	case kind < optionSubcommand || kind > lastOption:
		p.add(at+".type", "BASE_TYPE_CHOICES", "Value must be one of (1 to %d).", lastOption)
	case kind <= optionGroup:
		p.options(at, o)
		return 1
	}
	typed := kind == optionString || kind == optionInteger || kind == optionNumber
	choices := objects(o, "choices")
	p.count(at+".choices", len(choices), maxChoices)
	for i, choice := range choices {
		p.choice(fmt.Sprintf("%s.choices.%d", at, i), choice, maxStringOption)
	}
	if truth(o, "autocomplete") && (len(choices) > 0 || !typed) {
		p.add(at+".autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Autocomplete is for text and numbers without choices")
	}
	if len(choices) > 0 && !typed {
		p.add(at+".choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Choices are for text and numbers")
	}
	p.between(at+".min_length", o, "min_length", 0)
	p.between(at+".max_length", o, "max_length", 1)
	return 0
}

// between checks min_length and max_length, which only text has.
func (p *problems) between(where string, o Object, key string, least int64) {
	if o[key] == nil {
		return
	}
	n, isNumber := number(o, key)
	if !isNumber || n < least || n > maxStringOption || whole(o, "type") != optionString {
		p.add(where, "NUMBER_TYPE_MAX", "int value should be between %d and %d, on a text option.", least, maxStringOption)
	}
}

// choice checks a choice of an option, or of an autocompletion.
func (p *problems) choice(at string, o Object, longest int) {
	p.length(at+".name", text(o, "name"), 1, maxChoiceText)
	switch v := o["value"].(type) {
	case nil:
		p.add(at+".value", "BASE_TYPE_REQUIRED", "This field is required")
	case string:
		p.length(at+".value", v, 0, longest)
	}
	for locale, v := range object(o, "name_localizations") {
		name, _ := v.(string)
		p.length(at+".name_localizations."+locale, name, 1, maxChoiceText)
	}
}
