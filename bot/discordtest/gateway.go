package discordtest

import (
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

// nextScene returns the scene of the next connection.
func (g *gateway) nextScene() Scene {
	if len(g.scenes) == 0 {
		return Good
	}
	scene := g.scenes[0]
	if len(g.scenes) > 1 {
		g.scenes = g.scenes[1:]
	}
	return scene
}

// serveGateway runs one connection from its upgrade to its end.
func (s *Server) serveGateway(w http.ResponseWriter, c *call) {
	ws, err := new(websocket.Upgrader).Upgrade(w, c.r, nil)
	if err != nil {
		return // Upgrade has answered
	}
	conn := &Conn{s: s, ws: ws, AtResume: c.path == resumePath, wake: make(chan struct{}, 1)}
	scene := s.join(conn)
	if q := c.r.URL.Query(); q.Get("v") != "9" && q.Get("v") != "10" {
		scene = Closing(4012)
	} else if q.Get("compress") != "" || q.Get("encoding") == "etf" {
		scene = Closing(4002) // plain JSON only
	}
	var writer sync.WaitGroup
	writer.Go(conn.write)
	scene(conn)
	conn.Drop()
	writer.Wait()
	_ = ws.Close()
	defer s.change()()
	delete(s.gateway.conns, conn)
}

// join takes a connection on, and returns what is to be played on it.
func (s *Server) join(c *Conn) Scene {
	defer s.change()()
	s.counts.Connections++
	c.Number = s.counts.Connections
	s.gateway.conns[c] = true
	if s.closed {
		return Drop
	}
	return s.gateway.nextScene()
}
