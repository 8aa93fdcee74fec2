package bot

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

// registrar is a log that tells when the commands are registered, and whether
// they had to be written.
type registrar struct {
	slog.Handler
	told chan<- bool
}

func (l registrar) Handle(ctx context.Context, e slog.Record) error {
	if e.Message == "commands are registered" {
		e.Attrs(func(a slog.Attr) bool {
			if a.Key == "changed" {
				l.told <- a.Value.Bool()
			}
			return true
		})
	}
	return l.Handler.Handle(ctx, e)
}

// registers checks whether the bot that has been started wrote its commands.
func (r *running) registers(told <-chan bool, want bool) {
	r.t.Helper()
	select {
	case changed := <-told:
		if changed != want {
			r.t.Errorf("wrote the commands: %t, want %t", changed, want)
		}
	case <-r.ctx.Done():
		r.t.Fatalf("not registered\n%s", r.log)
	}
}

// writes counts the requests that change commands.
func (r *running) writes() (n int) {
	for _, q := range r.Requests() {
		if strings.Contains(q.Path, "/commands") && q.Method != http.MethodGet {
			n++
			if q.Method != http.MethodPut || q.Status != http.StatusOK {
				r.t.Errorf("%s %s was answered %d", q.Method, q.Path, q.Status)
			}
		}
	}
	return n
}

// put has somebody else write the commands.
func (r *running) put(commands []dt.Object) {
	r.t.Helper()
	if err := r.bot.rest.Do(r.ctx, http.MethodPut, discordgo.EndpointApplicationGlobalCommands(r.ApplicationID), commands, nil); err != nil {
		r.t.Fatal(err)
	}
}

// registered checks that Discord has the commands of the table.
func (r *running) registered(guild string) {
	r.t.Helper()
	var got, want []string
	for _, c := range r.Commands(guild) {
		got = append(got, fmt.Sprint(c["type"], " ", c["name"], ": ", c["description"]))
		if _, set := c["contexts"]; set != (guild == "") {
			r.t.Errorf("%s has contexts: %t", c["name"], set)
		}
	}
	for _, c := range r.bot.speaker().commands {
		want = append(want, fmt.Sprint(int(c.definition.Type), " ", c.definition.Name, ": ", c.definition.Description))
	}
	if !slices.Equal(got, want) {
		r.t.Errorf("got commands %q, want %q", got, want)
	}
}

// Commands are written with one request, and only if Discord has others.
func TestCommandsAreRegistered(t *testing.T) {
	told := make(chan bool, 1)
	watch := func(b *Bot) { b.log = slog.New(registrar{b.log.Handler(), told}) }
	r := enter(t, watch)
	r.registers(told, true)
	r.registered("")
	r.restart(watch)
	r.registers(told, false)
	writes := 1
	for name, change := range map[string]func([]dt.Object) []dt.Object{
		"gone":        func(all []dt.Object) []dt.Object { return all[1:] },
		"none":        func(all []dt.Object) []dt.Object { return []dt.Object{} },
		"one more":    func(all []dt.Object) []dt.Object { return append(all, dt.Object{"name": "old", "description": "x"}) },
		"description": func(all []dt.Object) []dt.Object { return changed(all, "description", "another") },
		"options":     func(all []dt.Object) []dt.Object { return changed(all, "options", []any{}) },
		"an option": func(all []dt.Object) []dt.Object {
			option := maps.Clone(all[0]["options"].([]any)[0].(dt.Object))
			option["description"] = "another"
			return changed(all, "options", append([]any{option}, all[0]["options"].([]any)[1:]...))
		},
		"contexts": func(all []dt.Object) []dt.Object { return changed(all, "contexts", []any{0}) },
	} {
		r.put(change(r.Commands("")))
		r.restart(watch)
		r.registers(told, true)
		r.registered("")
		if writes += 2; r.writes() != writes { // the change, and its repair
			t.Errorf("%s: %d requests, want %d", name, r.writes(), writes)
		}
	}
	r.restart(watch, func(b *Bot) { b.config.Guild = r.GuildID })
	r.registers(told, true)
	r.registered(r.GuildID)
	r.restart(watch)
	r.registers(told, false)
}

// changed returns the commands with a field of the first one changed.
func changed(all []dt.Object, field string, value any) []dt.Object {
	first := maps.Clone(all[0])
	first[field] = value
	return append([]dt.Object{first}, all[1:]...)
}
