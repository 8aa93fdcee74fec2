// Package browser starts a Chromium without a window, to look at the studio with: for its
// tests, and for the pictures of the README.
//
// It is all in browser.go, and may import chromedp. Only tests and bot/studio/pictures
// import it.
//
// What always holds: each browser has an empty profile of its own, which goes with it, and
// asks nobody but whom it is sent to.
package browser

import (
	"context"
	"errors"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// ErrNone says that there is no Chromium here.
var ErrNone = errors.New("no Chromium was found; install the package chromium of the system")

// names are what Chromium is called.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// Start starts a browser, which lasts until the context ends or it is stopped. Tabs are
// made of the context that it returns, with chromedp.NewContext. The error is ErrNone where
// there is no browser.
func Start(ctx context.Context) (browser context.Context, stop func(), err error) {
	path, err := find()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // which has no rights in a container
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("no-proxy-server", true),
		chromedp.Flag("lang", "en-GB"),
	)
	allocator, release := chromedp.NewExecAllocator(ctx, options...)
	browser, closeAll := chromedp.NewContext(allocator)
	if err := chromedp.Do(browser); err != nil {
		closeAll()
		release()
		return nil, nil, err
	}
	return browser, func() { closeAll(); release() }, nil
}

// find returns where Chromium is.
func find() (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNone
}
