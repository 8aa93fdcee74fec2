package studio

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"footnote/knowledge/knowledgetest"
)

// A question is answered as on Discord, and why stands beside it. All is done by keyboard.
func TestBrowserAsks(t *testing.T) {
	b := open(t, startBrowser(t), startEmbedded(t).Address())
	b.ask("When was the MSS formed?")
	b.sees("#said .content", "When was the MSS founded?\nThe Ministry of State Security (MSS) was formed in 1983.¹", "¹ ¶2, Introduction: the article\nSource: The Ministry of State Security (MSS), China · charlesdenyer.com")
	b.sees("#said", "Not it", "Everybody in the channel can see this")
	b.sees(".why", "One answer fits.", "1. When was the MSS founded?", "2. ", "The words, as they were read")
	b.press("Why?")
	b.sees("#said .private", "Why this answer?", "Only you can see this")
	b.until(`document.activeElement.classList.contains("private")`)
	b.ask("how many cases")
	b.sees(".why", "Confidence", "from", "on it answers", "it offers the nearest", "for", "against")
	b.sees("#said", "Several answers come close", "1. ")
	b.press("1. ")
	b.until(`document.querySelectorAll("#said .message").length === 1 && !document.querySelector("#said").innerText.includes("Several answers")`)
	b.ask("how do I bake bread")
	b.sees("#said", "The text does not say", "Only you can see this")
	b.ask("who are you")
	b.sees(".why", "no topic is looked up")
	b.do(chromedp.SetValue(chromedp.ID("how"), "mention"))
	b.ask("how do I bake bread")
	b.sees("#said", "The text does not say", "Everybody in the channel can see this", "Delete")
	b.press("Delete")
	b.sees("#said", "The message was deleted.")
}

// Commands can be typed, and their buttons and menus work: a list, a round of quiz, and a
// question that many are asked.
func TestBrowserCommands(t *testing.T) {
	b := open(t, startBrowser(t), startEmbedded(t).Address())
	b.ask("/topics")
	b.sees("#said", "topics, by section of the text", "Pick a section")
	b.press("Pick")
	b.sees("#said", "Open a topic")
	b.ask("/quiz questions:3")
	b.sees("#said", "Question 1 of 3", "Only you can see this")
	b.press("B. ")
	b.sees("#said", "Question 1 of 3:", "The answer is")
	b.ask("/quiz shared:true")
	b.sees("#said", "Nobody has answered yet.")
	b.press("A. ")
	b.sees("#said", "1 answer so far.", "Your answer is A.")
	b.press("Reveal")
	b.sees("#said", "of 1 right")
	b.ask("/cite style:bibtex")
	b.sees("#said .content", "@misc")
}

// Without its script the page does the same, a page at a time.
func TestBrowserWithoutScript(t *testing.T) {
	b := open(t, startBrowser(t), startEmbedded(t).Address(), noScript)
	b.do(chromedp.SendKeys(chromedp.ID("question"), "When was the MSS formed?\r"), chromedp.WaitVisible(chromedp.CSS("#said .content")))
	b.do(chromedp.Click(chromedp.CSS(`#said button[value^="1:w:"]`)), chromedp.WaitVisible(chromedp.CSS("#said .private")))
}

// While two pages are open the pack breaks and heals. Both see it at once, the last sound
// pack keeps answering, and what was asked is answered anew.
func TestBrowserLive(t *testing.T) {
	dir := small(t, nil)
	home := startOn(t, dir).Address()
	browser := startBrowser(t)
	one, two := open(t, browser, home), open(t, browser, home+"health")
	one.ask("where do bees live")
	one.sees("#said", "Bees live in hives.")
	two.sees(".problems", "The pack is sound.")

	save(t, dir, "topics/hive.md", "[^1]\n\n[^1]", "\n\n[^1]")
	for _, b := range []*tab{one, two} {
		b.sees(".problems", "in the pack as it is saved", "topics/hive.md:", "The last sound pack keeps answering")
	}
	one.ask("home of the bees")
	one.sees("#said", "Bees live in hives.")

	save(t, dir, "topics/hive.md", "hives.\n\n[^1]", "trees.[^1]\n\n[^1]")
	for _, b := range []*tab{one, two} {
		b.sees(".problems", "The pack is sound.")
	}
	one.sees("#said", "Bees live in trees.")
	save(t, dir, "source.yaml", "On Bees", "On Wasps")
	one.sees(".pack", "On Wasps")
	two.sees(".pack", "On Wasps")
}

// A pack that was never sound shows what is wrong, and answers as soon as it is mended.
func TestBrowserUnsoundAtFirst(t *testing.T) {
	dir := small(t, map[string]string{"topics/hive.md": "---\ntitle: [\n"})
	b := open(t, startBrowser(t), startOn(t, dir).Address())
	b.sees(".problems", "1 problem", "topics/hive.md:1", "Nothing can be answered before")
	b.sees(".pack", "No sound pack yet")
	b.ask("where do bees live")
	b.sees("#exchange", "nothing can be answered")
	save(t, dir, "topics/hive.md", "---\ntitle: [\n", knowledgetest.Files["topics/hive.md"])
	b.sees("#said", "Bees live in hives.")
}

// How good the pack is shows, and is measured again after a change, with what it did.
func TestBrowserHealth(t *testing.T) {
	dir := hens(t)
	b := open(t, startBrowser(t), startOn(t, dir).Address()+"health")
	b.sees("#main", "Measured in", "68.2%", "law topics/law.md: 2 of 6 right", "1 lost to breeds for hens, keep", "What to do, most useful first", "topics/law.md:2 add ways to ask")
	save(t, dir, "topics/law.md", "ask:\n", "ask:\n  - is keeping hens allowed where I live\n  - permission to keep chickens in my garden\n  - are hens legal here\n")
	b.sees("#main", "The last change", "Change in 100", "right\t68.2%")
	save(t, dir, "topics/water.md", "ask:\n", "ask:\n  - the drinker is frozen\n")
	b.sees("#main", "All changes since the studio was opened")
}

// hostile are texts that would do something where they are taken for HTML or Markdown.
const hostile = `<script>document.title="hacked"</script><img src=x onerror=alert(1)>"'><b>**_x_** {{.}} <@1>`

// What a pack says shows as text, whatever it is, and whatever is asked.
func TestBrowserShowsText(t *testing.T) {
	quoted := `'` + strings.ReplaceAll(hostile, `'`, `''`) + `'`
	dir := small(t, map[string]string{
		"source.yaml":       strings.Replace(knowledgetest.Files["source.yaml"], "On Bees", quoted, 1),
		"topics/hostile.md": "---\ntitle: " + quoted + "\nask:\n  - " + quoted + "\n---\n" + hostile + "[^1]\n\n[^1]: " + hostile + "\n",
	})
	home := startOn(t, dir).Address()
	browser := startBrowser(t)
	b := open(t, browser, home)
	b.sees(".pack", hostile)
	b.ask(hostile)
	b.sees("#said .content strong", hostile)
	b.sees("#said .content", "¹ ¶1, Hives: "+hostile, "Source: "+hostile)
	b.sees(".why", "script", hostile)
	b.press("Why?")
	b.sees("#said .private", "Why this answer?")
	health := open(t, browser, home+"health")
	save(t, dir, "topics/honey.md", "Who makes honey?\n", "Who makes honey?\n"+quoted+": 1\n")
	health.sees(".problems", "topics/honey.md:", "<script>")
	for _, b := range []*tab{b, health} {
		if n := value[int](b, `document.querySelectorAll("main script, main img, main b, header script, .problems script").length`); n > 0 {
			t.Errorf("%d elements came from the pack", n)
		}
		if title := value[string](b, "document.title"); title == "hacked" {
			t.Error("a script of the pack has run")
		}
	}
}
