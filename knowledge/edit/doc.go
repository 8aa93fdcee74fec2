// Package edit changes the files of a pack as a careful curator does: it adds a phrasing
// to a topic or to outside.yaml, or starts a topic, and leaves every other byte as it
// is: comments, order, quotation marks, the form of lists, line endings.
//
// The way through it: Ask (topic.go), Outside (outside.go) and NewTopic (new.go) read a
// file and return a Change (change.go), which says what the file held and is to hold.
// They find the place by the nodes of YAML (fields.go), turn line and column into bytes
// (text.go), and insert there (list.go, brackets.go) what phrasing.go has cleaned and
// quoted. Of the edits that may do, the first counts that reads back as meant
// (topic_same.go).
// A Folder (folder.go, folder_write.go) writes changes to the disk, and takes them back.
//
// It may import knowledge, knowledge/draft, knowledge/legible, a YAML parser and a diff.
//
// What always holds:
//
//   - A change only inserts. What is there cannot be lost, but by taking back what was
//     inserted.
//   - The changed file reads exactly as before, with the phrasing as the last of its
//     list. What cannot be so changed is refused, and says why in plain words.
//   - Nothing is written but by a Folder, and that only where the file is still what the
//     change was made from. No path leads out of the pack's folder.
package edit
