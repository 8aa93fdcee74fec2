package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"
)

// What is not stuck says so again and again, and what is stuck is silent.
func TestTellSystemd(t *testing.T) {
	address := filepath.Join(t.TempDir(), "notify")
	socket, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: address, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	t.Setenv("NOTIFY_SOCKET", address)
	t.Setenv("WATCHDOG_USEC", strconv.Itoa(int((3*time.Millisecond)/time.Microsecond)))
	ctx, stop := context.WithCancel(t.Context())
	turns := 0
	tellSystemd(ctx, func() error {
		if turns++; turns == 5 {
			stop()
		}
		if turns > 2 {
			return errors.New("stuck")
		}
		return nil
	}, slog.New(slog.DiscardHandler))
	var got []string
	for len(got) == 0 || got[len(got)-1] != "STOPPING=1" {
		message := make([]byte, 100)
		n, err := socket.Read(message)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(message[:n]))
	}
	if want := []string{"READY=1", "WATCHDOG=1", "WATCHDOG=1", "STOPPING=1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Without systemd, or without its watchdog, there is nothing to do.
func TestTellNobody(t *testing.T) {
	t.Setenv("NOTIFY_SOCKET", "")
	tellSystemd(t.Context(), func() error {
		t.Error("somebody asks")
		return nil
	}, slog.New(slog.DiscardHandler))
}
