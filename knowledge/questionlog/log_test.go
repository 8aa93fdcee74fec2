package questionlog

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func newLog(t *testing.T, days int) (*Log, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "questions.jsonl")
	l, err := Open(file, days)
	if err != nil {
		t.Fatal(err)
	}
	return l, file
}

func add(t *testing.T, l *Log, question string) {
	t.Helper()
	if err := l.Add(question, "none", "honey"); err != nil {
		t.Fatal(err)
	}
}

// kept returns the days and questions of a log, and sees that only its owner may read it.
func kept(t *testing.T, file string) string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	entries, err := Read(file, f)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := f.Stat(); err != nil || info.Mode().Perm() != mode {
		t.Errorf("got permissions %v %v, want %v", info.Mode(), err, mode)
	}
	var all []string
	for _, e := range entries {
		all = append(all, strings.TrimPrefix(e.Day, "2000-01-")+" "+e.Question)
	}
	return strings.Join(all, ", ")
}

func holds(t *testing.T, file, want string) {
	t.Helper()
	if got := kept(t, file); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestLine holds what is kept of a question to what the README says.
func TestLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // 1 January 2000
		l, file := newLog(t, 30)
		add(t, l, " who makes\n<wax> \xff")
		add(t, l, "")
		if err := l.Add("what is wax", "choices", ""); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(file)
		want := `{"day":"2000-01-01","question":"who makes \u003cwax\u003e","outcome":"none","topic":"honey"}` + "\n" +
			`{"day":"2000-01-01","question":"what is wax","outcome":"choices"}` + "\n"
		if err != nil || string(got) != want {
			t.Errorf("got %v\n%swant\n%s", err, got, want)
		}
		add(t, l, strings.Repeat("ü", maxQuestion+1))
		if got := kept(t, file); !strings.HasSuffix(got, " "+strings.Repeat("ü", maxQuestion)) {
			t.Errorf("got %q", got)
		}
	})
}

// TestDays: an entry goes when its days are over, while the bot runs and when it starts.
func TestDays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, file := newLog(t, 2)
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan bool)
		go func() {
			l.Keep(ctx, func(err error) { t.Error(err) })
			close(ended)
		}()
		pass := func(d time.Duration, want string) {
			t.Helper()
			time.Sleep(d)
			synctest.Wait()
			holds(t, file, want)
		}
		add(t, l, "first")
		pass(23*time.Hour, "01 first")
		add(t, l, "late")
		pass(time.Hour, "01 first, 01 late")
		add(t, l, "second")
		pass(24*time.Hour-time.Second, "01 first, 01 late, 02 second")
		pass(time.Second, "02 second")
		stop()
		<-ended
		pass(24*time.Hour, "02 second")
		if _, err := Open(file, 2); err != nil {
			t.Fatal(err)
		}
		holds(t, file, "")
	})
}

// A clock that was wrong keeps nothing for longer.
func TestFuture(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, file := newLog(t, 2)
		for _, day := range []string{"1999-12-30", "1999-12-31", "2000-01-01", "2000-01-02", "2000-01-03"} {
			if err := l.append(fmt.Appendf(nil, `{"day":%q,"question":"wax","outcome":"none"}`+"\n", day)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Open(file, 2); err != nil {
			t.Fatal(err)
		}
		holds(t, file, "1999-12-31 wax, 01 wax, 02 wax")
	})
}

// TestSize: the older half goes when the log is full.
func TestSize(t *testing.T) {
	l, file := newLog(t, 30)
	add(t, l, "oldest")
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	line, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.append([]byte(strings.Repeat(strings.Replace(string(line), "oldest", "middle", 1), MaxSize/int(info.Size())-1))); err != nil {
		t.Fatal(err)
	}
	add(t, l, "newest")
	info, err = os.Stat(file)
	if got := kept(t, file); err != nil || info.Size() > MaxSize/2+1000 || info.Size() < MaxSize/2-1000 || strings.Contains(got, "oldest") || !strings.HasSuffix(got, "newest") {
		t.Errorf("got %d bytes, %v", info.Size(), err)
	}
}

// TestReplaced: a log that somebody has deleted begins anew.
func TestReplaced(t *testing.T) {
	l, file := newLog(t, 30)
	add(t, l, "first")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	add(t, l, "second")
	if got := kept(t, file); !strings.HasSuffix(got, " second") || strings.Contains(got, "first") {
		t.Errorf("got %q", got)
	}
}

// TestOpenRefused: what is no log of questions is left as it is.
func TestOpenRefused(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(at("profile"), []byte("export PATH=/bin\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(at("profile"), 17); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at("huge"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(at("huge"), 2*MaxSize+1); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ file, want string }{
		{at("profile"), "is no line of a log of questions; name a file of its own"},
		{at("huge"), "is larger than a log of questions ever is"},
		{dir, "is a folder"},
		{"/dev/null", "is a folder, a pipe or a device"},
		{at("no/such/folder"), "no such file or directory"},
	} {
		if _, err := Open(tt.file, 30); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.file, err, tt.want)
		}
	}
	if got, err := os.ReadFile(at("profile")); err != nil || string(got) != "export PATH=/bin\n" {
		t.Errorf("got %q %v", got, err)
	}
	if info, err := os.Stat(at("profile")); err != nil || info.Mode().Perm() != 0o644 {
		t.Errorf("got %v %v", info.Mode(), err)
	}
}

// TestLink: the file that a link leads to is the log, and the link stays one.
func TestLink(t *testing.T) {
	_, file := newLog(t, 30)
	if err := os.WriteFile(file, []byte(strings.Replace(line, "2026", "2020", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	l, err := Open(link, 1)
	if err != nil {
		t.Fatal(err)
	}
	add(t, l, "wax")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 || !strings.HasSuffix(kept(t, file), "wax") {
		t.Errorf("got %v %v", info, err)
	}
}

// FuzzRead reads any file: what it takes from a log reads the same when it is written.
func FuzzRead(f *testing.F) {
	f.Add([]byte(line))
	f.Add([]byte(line + line[:20] + "\n" + line))
	f.Add([]byte("{\"day\":\"2026-11-27\",\"question\":\"\\ud800\",\"outcome\":\"\\u0000\",\"topic\":null}\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		entries, err := Read("log", strings.NewReader(string(src)))
		if err != nil {
			return
		}
		for _, e := range entries {
			if e.Question == "" || e.Outcome == "" || len(e.Day) != len(time.DateOnly) {
				t.Errorf("got %+v", e)
			}
		}
	})
}
