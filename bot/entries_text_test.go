package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// forwarding makes a message pass another on.
func forwarding(target dt.Message, shown dt.Object) dt.MessageOption {
	return func(m dt.Object) {
		m["message_reference"] = dt.Object{"type": 1, "message_id": target.ID, "channel_id": target.ChannelID}
		m["message_snapshots"] = []any{dt.Object{"message": shown}}
	}
}

// What is no text of the asker's own is not asked; what is left decides.
func TestMarkUpEntries(t *testing.T) {
	r := enter(t)
	quote := "> " + hasNothing + "\n"
	clutter := "<#" + r.ChannelID + "> <:hm:1234> <a:hm:1234> </ask:1234> <t:1234:R> https://a.example/mss "
	other := dt.From{User: r.NewUser("other")}
	for _, tt := range []struct{ content, want string }{
		{quote + hasAnswer, saysAnswer},
		{"> " + hasAnswer, saysAnswer},
		{"> " + hasAnswer + "\n" + hasNothing, saysNone},
		{hasAnswer + "\n>>> " + hasNothing + "\nand so on", saysAnswer},
		{clutter + hasAnswer, saysAnswer},
		{"**when** was the ||MSS|| `formed`? " + marker, saysAnswer},
		{"```txt\n" + hasAnswer + "\n```", saysAnswer},
		{clutter, saysUnreadable},
		{"<@" + other.User.ID + ">", saysUnreadable},
		{"https://a.example/when-was-the-mss-formed", saysUnreadable},
		{"?!", saysUnreadable},
	} {
		for name, m := range map[string]dt.Message{
			"mention": r.Mention(dt.From{User: r.NewUser("student")}, tt.content),
			"DM":      r.DirectMessage(dt.From{User: r.NewUser("student")}, tt.content),
		} {
			reply, err := r.Say(r.ctx, m)
			if err != nil {
				t.Fatalf("%s, %q: %v", name, tt.content, err)
			}
			if !strings.Contains(reply.Content, tt.want) {
				t.Errorf("%s, %q: got %q", name, tt.content, reply.Content)
			}
		}
		reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "ask", dt.String("question", tt.content)))
		if !strings.Contains(contentOf(reply), tt.want) {
			t.Errorf("ask, %q: got %q", tt.content, contentOf(reply))
		}
	}
}

// A message that is passed on is read, and a picture is no question.
func TestForwardedEntries(t *testing.T) {
	r := enter(t)
	other := r.Text(dt.From{User: r.NewUser("other")}, hasAnswer)
	for _, tt := range []struct {
		name, content string
		change        dt.MessageOption
		want          string
	}{
		{"text", "", forwarding(other, dt.Object{"content": hasAnswer}), saysAnswer},
		{"embed", "", forwarding(other, dt.Object{"content": "", "embeds": []any{dt.Object{"type": "rich", "description": hasAnswer}}}), saysAnswer},
		{"nothing", "", forwarding(other, dt.Object{"content": "", "attachments": []any{dt.Object{"id": "1"}}}), saysUnreadable},
		{"own words first", hasAnswer, forwarding(other, dt.Object{"content": hasNothing}), saysAnswer},
		{"not as announced", "", dt.Set("message_snapshots", []any{nil, 3, dt.Object{"message": "x"}}), saysUnreadable},
		{"picture", "", dt.Set("attachments", []any{dt.Object{"id": "1", "filename": "a.png"}}), saysUnreadable},
		{"sticker", "", dt.Set("sticker_items", []any{dt.Object{"id": "1", "name": "a", "format_type": 1}}), saysUnreadable},
	} {
		m := r.DirectMessage(dt.From{User: r.NewUser("student")}, tt.content, tt.change)
		reply, err := r.Say(r.ctx, m)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if !strings.Contains(reply.Content, tt.want) {
			t.Errorf("%s: got %q", tt.name, reply.Content)
		}
	}
}

// "Answer this" reads whatever a message shows.
func TestAnswerWhatIsShown(t *testing.T) {
	r := enter(t)
	said := func(text string) dt.Object { return dt.Object{"type": 10, "content": text} }
	embed := func(kind string, o dt.Object) any { o["type"] = kind; return []any{o} }
	other := r.Text(dt.From{User: r.NewUser("other")}, "x")
	for _, tt := range []struct {
		name, content string
		change        dt.MessageOption
		want          string
	}{
		{"title", "", dt.Set("embeds", embed("rich", dt.Object{"title": hasAnswer})), saysAnswer},
		{"description", "Question of the day", dt.Set("embeds", embed("rich", dt.Object{"description": hasAnswer})), saysAnswer},
		{"field", "", dt.Set("embeds", embed("rich", dt.Object{"fields": []any{dt.Object{"name": "Q", "value": hasAnswer}}})), saysAnswer},
		{"preview of a link", "https://a.example", dt.Set("embeds", embed("link", dt.Object{"title": hasAnswer})), saysAnswer},
		{"preview beside a question", hasNothing, dt.Set("embeds", embed("article", dt.Object{"title": hasAnswer})), saysNone},
		{"text display", "", dt.Set("components", []any{said(hasAnswer)}), saysAnswer},
		{"nested", "", dt.Set("components", []any{dt.Object{"type": 17, "components": []any{dt.Object{"type": 9, "components": []any{said(hasAnswer)}}}}}), saysAnswer},
		{"poll", "", dt.Set("poll", dt.Object{"question": dt.Object{"text": hasAnswer}, "answers": []any{dt.Object{"poll_media": dt.Object{"text": "1949"}}}}), saysAnswer},
		{"forwarded", "", forwarding(other, dt.Object{"content": hasAnswer}), saysAnswer},
		{"buttons only", "", dt.Set("components", []any{dt.Object{"type": 1, "components": []any{dt.Object{"type": 2, "label": hasAnswer}}}}), saysUnreadable},
		{"not as announced", "", dt.Set("embeds", []any{nil, "x", dt.Object{"fields": 3, "title": dt.Object{}}}), saysUnreadable},
	} {
		f := dt.From{User: r.NewUser("student")}
		reply := r.do(r.MessageCommand(f, "Answer this", r.Text(f, tt.content, tt.change)))
		if !reply.Ephemeral() || !strings.Contains(contentOf(reply), tt.want) {
			t.Errorf("%s: got private %t, %q", tt.name, reply.Ephemeral(), contentOf(reply))
		}
	}
}
