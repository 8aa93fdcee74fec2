package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStudio serves a pack on loopback until it is stopped.
func TestStudio(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	pack := t.TempDir()
	if err := os.CopyFS(pack, os.DirFS(testdata(t, "pack"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	out, done := newLogged(), make(chan int, 1)
	go func() {
		done <- execute([]string{"studio", "--pack", pack}, streams{strings.NewReader(""), out, io.Discard})
	}()
	out.wait(ctx, t, " in a browser.")
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/\w+/`).FindString(out.text.String())
	reply, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(reply.Body)
	reply.Body.Close()
	if err != nil || !strings.Contains(string(page), "The pack is sound.") {
		t.Errorf("got %s %s, %v", reply.Status, page, err)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if status := <-done; status != exitOK {
		t.Errorf("got status %d", status)
	}
}

func TestStudioRefuses(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"studio", "--pack", pack, "--addr", "0.0.0.0:8080"}, "can be reached from other machines"},
		{[]string{"studio", "--pack", "nowhere"}, "there is no folder nowhere"},
	} {
		if got := run(t, "", tt.args...); got.status != exitFailed || !strings.Contains(got.err, tt.want) {
			t.Errorf("%v: got %d %s", tt.args, got.status, got.err)
		}
	}
}
