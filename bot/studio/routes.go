package studio

import "net/http"

// handler answers all requests.
func (s *Studio) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.askPage)
	mux.HandleFunc("POST /ask", s.ask)
	mux.HandleFunc("POST /press", s.press)
	mux.HandleFunc("GET /health", s.healthPage)
	mux.HandleFunc("GET /train", s.trainPage)
	mux.HandleFunc("POST /train/questions", s.questions)
	mux.HandleFunc("POST /train/refuse", s.refuse)
	mux.HandleFunc("POST /train/accept", s.accept)
	mux.HandleFunc("POST /train/propose", s.propose)
	mux.HandleFunc("POST /train/apply", s.apply)
	mux.HandleFunc("POST /train/undo", s.undo)
	mux.HandleFunc("GET /part/pack", s.packPart)
	mux.HandleFunc("GET /part/problems", s.problemsPart)
	mux.HandleFunc("GET /part/health", s.healthPart)
	mux.HandleFunc("GET /part/train", s.trainPart)
	mux.HandleFunc("GET /part/change", s.changePart)
	mux.HandleFunc("GET /events", s.events)
	mux.Handle("GET /file/", http.StripPrefix("/file/", files()))
	return s.guard(mux)
}
