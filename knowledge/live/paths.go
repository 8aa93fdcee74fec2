package live

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxHops is how many names and links a path may lead through.
const maxHops = 255

// hinges returns the paths that decide where a path leads: each symbolic link on its
// way, and its end, which may be replaced. What is not there yet is such an end.
func hinges(path string) []string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	at := filepath.VolumeName(whole) + string(filepath.Separator)
	left := namesOf(strings.TrimPrefix(whole, at))
	var all []string
	for range maxHops {
		if len(left) == 0 {
			break
		}
		next := filepath.Join(at, left[0])
		left = left[1:]
		target, err := os.Readlink(next)
		switch _, missing := os.Lstat(next); {
		case missing != nil:
			return append(all, next)
		case err != nil: // no link
			at = next
		case filepath.IsAbs(target):
			all = append(all, next)
			at = filepath.VolumeName(target) + string(filepath.Separator)
			left = append(namesOf(strings.TrimPrefix(target, at)), left...)
		default:
			all = append(all, next)
			left = append(namesOf(target), left...)
		}
	}
	return append(all, at)
}

func namesOf(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == filepath.Separator })
}

// maxFolders is how many folders of a pack are watched: a pack has few.
const maxFolders = 1000

// foldersOf returns the folders that a pack's files lie in, without hidden ones. A link
// to a folder within the pack, such as Kubernetes makes of topics, is followed.
func foldersOf(dir string) []string {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil
	}
	if real, err = filepath.Abs(real); err != nil {
		return nil
	}
	all := []string{real}
	for _, top := range append([]string{real}, linkedFolders(real)...) {
		_ = filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil || !d.IsDir() || name == real:
				return nil
			case len(all) == maxFolders:
				return fs.SkipAll
			case strings.HasPrefix(d.Name(), ".") && name != top:
				return fs.SkipDir
			}
			all = append(all, name)
			return nil
		})
	}
	return all
}

// linkedFolders returns where the links in a folder lead that lead to folders.
func linkedFolders(dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var all []string
	for _, e := range entries {
		if e.Type()&fs.ModeSymlink == 0 {
			continue
		}
		real, err := filepath.EvalSymlinks(filepath.Join(dir, e.Name()))
		if info, errStat := os.Stat(real); err == nil && errStat == nil && info.IsDir() {
			all = append(all, real)
		}
	}
	return all
}
