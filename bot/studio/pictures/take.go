package main

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"footnote/bot/studio/browser"
)

// patience is how long a picture may take.
const patience = time.Minute

// high is how much of a page is shown, in pixels: a studio's is cut there.
const high = 760

// take takes a picture in a browser of its own, with the colours of a mode.
func take(ctx context.Context, address string, p picture, mode string) ([]byte, error) {
	tab, stop, err := browser.Start(ctx)
	if err != nil {
		return nil, err
	}
	defer stop()
	tab, cancel := context.WithTimeout(tab, patience)
	defer cancel()
	err = chromedp.Do(tab,
		chromedp.EmulateViewport(p.wide, high), colours(mode), chromedp.Navigate(address),
		chromedp.SendKeys(chromedp.ID("question"), p.asked), chromedp.Click(chromedp.CSS("form.ask button")),
		chromedp.WaitVisible(chromedp.CSS("#said .content")),
		chromedp.Blur(chromedp.CSS("form.ask button")),
	)
	if err != nil {
		return nil, err
	}
	shot := chromedp.Screenshot(chromedp.CSS(p.shows))
	if p.shows == "body" {
		shot = chromedp.CaptureScreenshot()
	}
	png, err := chromedp.Run(tab, shot)
	if err != nil {
		return nil, err
	}
	return smaller(png)
}

// colours has the page shown in light or in dark.
func colours(mode string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: mode}},
		})
		return err
	})
}
