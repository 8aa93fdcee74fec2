// Package live keeps a pack at hand whose folder people edit while it is used: the last
// sound state of it, as a router, and what is wrong with the present one.
//
// The way through it: Open reads the folder for the first time, Now hands out what there
// is, and Watch sees to what changes (folder.go). It waits for changes (watch.go, on
// quiet.go) in all that a path leads through (paths.go): editors save by renaming, save
// several files one by one, and Kubernetes and deployments swap symbolic links.
//
// It may import knowledge and knowledge/router.
//
// What always holds: a router is of a pack that was whole at one moment. A folder is
// therefore taken as it is when two readings in a row agree, and not while it changes. It
// reads nothing but the pack, and writes nothing.
package live
