package edit

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path"
)

// write has a file hold what a change says, if it still holds what the change was made
// from.
func (f *Folder) write(c Change) error {
	info, err := f.root.Lstat(c.File)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return errors.New("it is a link, a folder or a device; change what it leads to by hand")
	case err == nil && info.Mode().Perm()&0o200 == 0:
		return errors.New("it may not be written to; change its permissions")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := f.isStill(c.File, c.Was); err != nil {
		return err
	}
	switch {
	case c.Is == nil:
		return f.root.Remove(c.File)
	case c.Was == nil:
		return f.create(c.File, c.Is)
	default:
		return f.replace(c, info.Mode().Perm())
	}
}

// newMode and newFolderMode are the permissions of what is made, before the umask.
const newMode, newFolderMode = 0o644, 0o755

// create makes a file that is not there.
func (f *Folder) create(name string, text []byte) error {
	if err := f.root.MkdirAll(path.Dir(name), newFolderMode); err != nil {
		return err
	}
	err := f.fill(name, text, newMode)
	if errors.Is(err, fs.ErrExist) {
		return ErrChanged
	}
	return err
}

// replace puts a new file in the place of an old one: readers see all of one or all of the
// other. The new one lies beside it first, hidden, where no pack reads it.
func (f *Folder) replace(c Change, mode fs.FileMode) error {
	beside := path.Join(path.Dir(c.File), "."+path.Base(c.File)+"."+rand.Text()+".tmp")
	if err := f.fill(beside, c.Is, mode); err != nil {
		return err
	}
	err := f.root.Chmod(beside, mode) // whatever the umask is
	if err == nil {
		err = f.isStill(c.File, c.Was) // as late as can be
	}
	if err == nil {
		err = f.root.Rename(beside, c.File)
	}
	if err != nil {
		return errors.Join(err, f.root.Remove(beside))
	}
	return nil
}

// fill makes a file and has it hold a text, on the disk. Where that fails, none is left.
func (f *Folder) fill(name string, text []byte, mode fs.FileMode) error {
	out, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = out.Write(text)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return errors.Join(err, f.root.Remove(name))
	}
	return nil
}
