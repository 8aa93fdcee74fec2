package about

import (
	"fmt"
	"strings"
)

func sayGreeting(a asked) answer {
	return answer{starts: true, text: fmt.Sprintf("**Hello!** I answer questions about one text, *%s*, and say where each answer stands. Ask me anything about it.", a.title())}
}

// sayInvitation answers what asks nothing.
func sayInvitation(a asked) answer {
	return answer{starts: true, text: fmt.Sprintf("**Ask me anything about the text,** *%s*: I answer questions about it, and say where each answer stands.", a.title())}
}

func sayThanks(asked) answer {
	return answer{text: "**You are welcome.** Ask on whenever you like."}
}

func sayGoodbye(asked) answer {
	return answer{text: "**Goodbye,** and good luck with your work. I am here whenever you want to read on."}
}

func sayHelp(a asked) answer {
	text := fmt.Sprintf("**Ask me about one text,** *%s*, in your own words. I look for the short answer that fits, and say where it stands and whose words it is. What the text does not say, I do not say.\n", a.title())
	if a.place == Terminal {
		text += "- type a question, or several in one line\n- type the number of an answer that is offered\n- `footnote topics` lists all that can be asked, `footnote cite` cites the text, `quit` ends"
	} else {
		text += "- `/ask` and your question, or mention me, or write me a direct message\n- `/topics` lists all that can be asked, `/topic` completes a name\n- `/source` says what the text is, `/cite` cites it or an answer"
	}
	return answer{text: text, starts: true}
}

func sayIdentity(a asked) answer {
	return answer{starts: true, text: fmt.Sprintf("**I am Footnote,** a program that answers questions about one text, *%s*. Each answer was written by people, and says which paragraph it comes from and whose words it carries.", a.title())}
}

func sayMaker(asked) answer {
	return answer{text: "**I am Footnote,** an open program, made by a few people for study servers. My answers were written by the curators of this pack, who drew them from the text."}
}

func sayMachine(a asked) answer {
	kept := "I make nothing up, learn nothing by myself and keep no question"
	if a.place == Discord { // where whoever runs the bot may have them kept
		kept = "I make nothing up and learn nothing by myself, and `/help` says so where questions are kept"
	}
	text := "**I am a program, and no language model.** I compare the words of your question with what I have, and show answers that people wrote and checked against the text; " + kept + ". I can still pick the wrong answer, so look at the paragraph that it names."
	if a.place == Discord {
		text += " What you answer in `/review` is kept only once you have agreed; `/help` says what."
	}
	return answer{text: text}
}

func (a asked) title() string { return plain(a.pack.Source.Title) }
func (a asked) site() string  { return plain(a.pack.Source.Site) }

// plain takes what Discord reads as its own from a text of the pack: Markdown, also at the
// start of a line, mentions and dates.
func plain(s string) string {
	return strings.TrimLeft(strings.Join(strings.Fields(marks.Replace(s)), " "), "#- ")
}

var marks = strings.NewReplacer("*", "", "_", " ", "~", "", "`", "", "|", "", "[", "(", "]", ")", "<", "", ">", "", `\`, "", "@everyone", "everyone", "@here", "here")
