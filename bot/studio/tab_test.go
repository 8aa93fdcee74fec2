package studio

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"footnote/bot/lacking"
	"footnote/bot/studio/browser"
)

// patience is how long a page may take to show something: far longer than it does.
const patience = 3 * time.Minute

// startBrowser starts a browser for a test, which is skipped where there is none.
func startBrowser(t testing.TB) context.Context {
	t.Helper()
	ctx, stop, err := browser.Start(context.Background())
	if errors.Is(err, browser.ErrNone) {
		lacking.Skip(t, "the studio in a browser", err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return ctx
}

// tab is a page of the studio in a browser.
type tab struct {
	t   testing.TB
	ctx context.Context
}

// open opens an address in a tab of its own. What its console says fails the test.
func open(t testing.TB, browser context.Context, address string, before ...chromedp.Action[chromedp.Void]) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	messages := chromedp.Console(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for m, err := range messages {
			if err != nil {
				return
			}
			t.Errorf("the console says: %+v", m)
		}
	}()
	t.Cleanup(func() { closeTab(); <-done })
	b := &tab{t, ctx}
	b.do(before...)
	b.do(chromedp.Navigate(address))
	return b
}

// do does something in the tab.
func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		b.t.Fatalf("%v; the page says\n%s", err, b.text("body"))
	}
}

// value returns what a script makes.
func value[T any](b *tab, script string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// text returns what an element says, "" where there is none.
func (b *tab) text(css string) string {
	b.t.Helper()
	return value[string](b, fmt.Sprintf(`document.querySelector(%s)?.innerText ?? ""`, strconv.Quote(css)))
}

// until waits until a script is true.
func (b *tab) until(script string) {
	b.t.Helper()
	b.do(chromedp.Poll[chromedp.Void](script, chromedp.WithPollingInterval(50*time.Millisecond), chromedp.WithPollingTimeout(patience)))
}

// sees waits until an element says all of the texts.
func (b *tab) sees(css string, texts ...string) {
	b.t.Helper()
	for _, text := range texts {
		b.until(fmt.Sprintf(`(document.querySelector(%s)?.innerText ?? "").includes(%s)`, strconv.Quote(css), strconv.Quote(text)))
	}
}

// ask types a question and presses Enter.
func (b *tab) ask(question string) {
	b.t.Helper()
	value[string](b, `document.getElementById("question").value = ""`)
	b.do(chromedp.SendKeys(chromedp.ID("question"), question+kb.Enter))
}

// reach presses Tab until a button is reached that says so, and so shows that it can be.
func (b *tab) reach(label string) {
	b.t.Helper()
	b.until(fmt.Sprintf(`[...document.querySelectorAll("button")].some((x) => x.innerText.startsWith(%s))`, strconv.Quote(label)))
	for range 300 { // a part that is loaded again may take the focus with it
		b.do(chromedp.KeyEvent(kb.Tab))
		if strings.HasPrefix(value[string](b, `document.activeElement.innerText ?? ""`), label) {
			return
		}
	}
	b.t.Fatalf("%q cannot be reached with the Tab key; the page says\n%s", label, b.text("body"))
}

// enter presses the Enter key on what has the focus.
var enter = chromedp.KeyEvent(kb.Enter)

// press presses a button by keyboard.
func (b *tab) press(label string) {
	b.t.Helper()
	b.reach(label)
	b.do(enter)
}
