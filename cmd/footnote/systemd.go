package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/coreos/go-systemd/v22/daemon"
)

// tellSystemd tells systemd that the program runs and, until the context ends, that it is
// not stuck; where it is, systemd hears nothing more, and starts it again. It returns at
// once where systemd has not asked for that.
func tellSystemd(ctx context.Context, alive func() error, log *slog.Logger) {
	if told, err := daemon.SdNotify(false, daemon.SdNotifyReady); !told {
		if err != nil {
			log.Warn("telling systemd that the program runs", "err", err)
		}
		return
	}
	defer daemon.SdNotify(false, daemon.SdNotifyStopping)
	patience, err := daemon.SdWatchdogEnabled(false)
	if err != nil || patience == 0 {
		<-ctx.Done()
		return
	}
	again := time.NewTicker(patience / 3) // so that one late turn does no harm
	defer again.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-again.C:
			if err := alive(); err != nil {
				log.Error("the program is stuck", "err", err)
				continue
			}
			daemon.SdNotify(false, daemon.SdNotifyWatchdog)
		}
	}
}
