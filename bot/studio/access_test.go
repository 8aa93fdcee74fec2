package studio

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// noScript has a tab run no script of the page.
func noScript(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return chromedp.Void{}, err
}

// unnamed are controls without a name that a screen reader could say, tables without
// headings, pictures that are neither named nor hidden, and IDs that two have.
const unnamed = `[
  ...[...document.querySelectorAll("button, a, summary")].filter((e) => !e.innerText.trim() && !e.getAttribute("aria-label")),
  ...[...document.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((e) => !e.labels.length && !e.getAttribute("aria-label")),
  ...[...document.querySelectorAll("table")].filter((e) => !e.querySelector("th[scope=col]")),
  ...[...document.querySelectorAll("svg")].filter((e) => !e.hasAttribute("aria-hidden") && !e.getAttribute("aria-label")),
  ...[...document.querySelectorAll("[id]")].filter((e) => document.querySelectorAll("#" + CSS.escape(e.id)).length > 1),
  ...[...document.querySelectorAll("[aria-labelledby]")].filter((e) => !document.getElementById(e.getAttribute("aria-labelledby"))),
].map((e) => e.outerHTML)`

// skipped are headings that leave a level out.
const skipped = `[...document.querySelectorAll("h1, h2, h3, h4")].filter((h, i, all) => i && h.tagName[1] - all[i - 1].tagName[1] > 1).map((h) => h.innerText)`

// tooWide are elements that reach out of the page, where it has to be scrolled for them.
const tooWide = `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((e) => e.tagName + "." + e.className)`

// holdsAccess holds a page to what those need who do not see it.
func holdsAccess(t *testing.T, b *tab) {
	t.Helper()
	for what, script := range map[string]string{"without a name": unnamed, "that skip a level": skipped} {
		if got := value[[]string](b, script); len(got) > 0 {
			t.Errorf("%s: %v", what, got)
		}
	}
	if n := value[int](b, `document.querySelectorAll("html[lang] header nav[aria-label]").length * document.querySelectorAll("main#main h1").length * document.querySelectorAll("[aria-live=polite]").length`); n == 0 {
		t.Error("a landmark, a heading or a live region is missing")
	}
	if got := value[[]string](b, tooWide); len(got) > 0 {
		t.Errorf("wider than the page: %v", got)
	}
}

// The pages can be used without seeing them, and on a phone.
func TestBrowserAccess(t *testing.T) {
	home := startEmbedded(t).Address()
	browser := startBrowser(t)
	for _, width := range []int64{1280, 360} {
		b := open(t, browser, home, chromedp.EmulateViewport(width, 800))
		b.ask("how many cases")
		b.sees(".why", "Confidence")
		b.press("1. ")
		b.press("Why?")
		b.sees("#said", "Why this answer?")
		holdsAccess(t, b)
		h := open(t, browser, home+"health", chromedp.EmulateViewport(width, 800))
		h.sees("#main", "Measured in")
		holdsAccess(t, h)
	}
}
