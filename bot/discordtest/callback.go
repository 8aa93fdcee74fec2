package discordtest

import (
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// Callback types that are played: interactions/receiving-and-responding.
const (
	CallbackMessage  = 4
	CallbackDeferred = 6 // of an update
	CallbackUpdate   = 7
	CallbackChoices  = 8
)

// allowedCallbacks are those that answer an interaction of a type.
var allowedCallbacks = map[discordgo.InteractionType][]int{
	discordgo.InteractionApplicationCommand:             {CallbackMessage},
	discordgo.InteractionMessageComponent:               {CallbackMessage, CallbackDeferred, CallbackUpdate},
	discordgo.InteractionApplicationCommandAutocomplete: {CallbackChoices},
}

// callback is the answer to an interaction.
func (s *Server) callback(c *call) (any, *apiError) {
	in, bad := s.answerable(c)
	if bad == nil {
		bad = in.check(c)
	}
	if bad != nil {
		return nil, bad
	}
	s.counts.Callbacks++
	in.reply.Type = int(c.json.Get("type").Int())
	s.acknowledge(c, in, c.json.Get("data"))
	return nil, nil
}

// acknowledge does what a callback asks for. The bot gets its own messages too,
// where it is a member.
func (s *Server) acknowledge(c *call, in *Interaction, data gjson.Result) {
	event := "MESSAGE_CREATE"
	switch in.reply.Type {
	case CallbackDeferred: // and nothing is seen of it
		in.reply.Message = in.message
		return
	case CallbackChoices:
		for _, choice := range data.Get("choices").Array() {
			in.reply.Choices = append(in.reply.Choices, Choice{choice.Get("name").String(), choice.Get("value").Value()})
		}
		return
	case CallbackMessage:
		m := s.compose(c, in.channel, data, nil).Object
		m["interaction_metadata"] = in.metadata()
		m["webhook_id"] = s.ApplicationID
		s.keepFiles(m, c.files)
		if in.hidden {
			flags, _ := m["flags"].(float64)
			m["flags"] = int64(flags) | int64(discordgo.MessageFlagsEphemeral)
		}
		made := s.keep(m)
		in.reply.Message = &made
	case CallbackUpdate:
		event = "MESSAGE_UPDATE"
		old := in.message.Object
		if now, there := s.messages[in.message.ID]; there { // others may have changed it since
			old = now.Object
		}
		next := with(old, Object{"edited_timestamp": s.now()})
		fill(next, data)
		made := s.keep(next)
		in.reply.Message = &made
	}
	if in.inGuild && !in.reply.Ephemeral() {
		s.dispatchMessage(event, *in.reply.Message)
	}
}

// answerable returns the interaction of a callback if it may still be answered.
func (s *Server) answerable(c *call) (*Interaction, *apiError) {
	in := s.asked[c.r.PathValue("interaction")]
	switch {
	case in == nil || in.Token != c.r.PathValue("token"):
		return nil, errInteraction
	case in.reply.Type == 0 && time.Since(in.sent) <= answerWithin:
		return in, nil
	}
	c.disturbed = c.disturbed || in.disturbed
	if in.reply.Type != 0 {
		s.counts.Twice++
		return nil, errAnswered
	}
	s.counts.Late++
	return nil, errInteraction
}

// check says what is wrong with a callback.
func (in *Interaction) check(c *call) *apiError {
	var p problems
	o := c.json
	kind := int(o.Get("type").Int())
	if !slices.Contains(allowedCallbacks[in.kind], kind) {
		p.add("type", "Callback type %d does not answer an interaction of type %d, or is not played.", kind, in.kind)
		return p.asError()
	}
	switch data := o.Get("data"); kind {
	case CallbackDeferred:
		if data.IsObject() {
			p.add("data", "discordtest does not play what is set on a deferred update.")
		}
	case CallbackMessage:
		return checkMessage(data, Object{}, c.files...)
	case CallbackUpdate:
		return checkMessage(data, in.message.Object)
	default:
		p.check("data", data, choiceRules(100))
	}
	return p.asError()
}
