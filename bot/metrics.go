package bot

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// metrics counts what the bot does. Each bot has a registry of its own. No label comes
// from a user: entries are those of the table, outcomes and stages those of this package,
// and topics those of the pack, so their number is bounded.
type metrics struct {
	registry   *prometheus.Registry
	questions  *prometheus.CounterVec   // by entry and outcome
	answers    *prometheus.CounterVec   // by topic
	latency    *prometheus.HistogramVec // by entry: from event to reply, in seconds
	stages     *prometheus.HistogramVec // by stage, in seconds
	retries    *prometheus.CounterVec   // by reason
	failures   *prometheus.CounterVec   // replies that were lost, by reason
	reconnects *prometheus.CounterVec   // by shard
	limited    prometheus.Counter       // slow-down notices
	dropped    prometheus.Counter       // events not worked on
	panics     prometheus.Counter
	refused    *prometheus.CounterVec // requests to the HTTP endpoint, by reason
	unkept     prometheus.Counter     // replies that had to do without the ledger
}

func newMetrics() *metrics {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewBuildInfoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	factory := promauto.With(registry)
	counter := func(name, help string) prometheus.Counter {
		return factory.NewCounter(prometheus.CounterOpts{Namespace: "footnote", Name: name, Help: help})
	}
	counters := func(name, help string, labels ...string) *prometheus.CounterVec {
		return factory.NewCounterVec(prometheus.CounterOpts{Namespace: "footnote", Name: name, Help: help}, labels)
	}
	return &metrics{
		registry:   registry,
		questions:  counters("questions_total", "Questions by entry and outcome.", "entry", "outcome"),
		answers:    counters("answers_total", "Answers by topic.", "topic"),
		retries:    counters("retries_total", "Requests to Discord tried again, by reason.", "reason"),
		failures:   counters("replies_lost_total", "Replies that did not reach Discord, by reason.", "reason"),
		reconnects: counters("reconnects_total", "Connections to the gateway that were lost, by shard.", "shard"),
		limited:    counter("limited_total", "Questions answered with a request to slow down."),
		dropped:    counter("dropped_total", "Events dropped because too many were waiting, or one user typed too fast."),
		refused:    counters("http_refused_total", "Requests to the HTTP endpoint that are not Discord's, or have come before, by reason.", "reason"),
		unkept:     counter("ledger_failures_total", "Replies that lacked what is kept of answers, because the database was away or too slow."),
		panics:     counter("panics_total", "Panics contained."),
		latency: factory.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: "footnote", Name: "reply_seconds", Help: "Time from an event to its reply at Discord.",
			Buckets: []float64{.01, .025, .05, .1, .25, .5, 1, 2, 3, 5, 10, 30}, // 3 s is the life of an interaction
		}, []string{"entry"}),
		stages: factory.NewHistogramVec(prometheus.HistogramOpts{
			Namespace: "footnote", Name: "stage_seconds", Help: "Time of a stage of the work on an event: lookup, render or send.",
			Buckets: []float64{.00001, .0001, .001, .01, .1, .25, .5, 1, 3, 10, 30}, // a lookup takes 20 µs, sending a message up to 30 s
		}, []string{"stage"}),
	}
}

// showReady shows whether the bot can answer, as /readyz does.
func (m *metrics) showReady(ready func() error) {
	promauto.With(m.registry).NewGaugeFunc(prometheus.GaugeOpts{
		Namespace: "footnote", Name: "ready", Help: "1 while the bot is connected and its commands are registered, and 0 otherwise.",
	}, func() float64 {
		if ready() != nil {
			return 0
		}
		return 1
	})
}

// retried counts a request that is tried again.
func (m *metrics) retried(reason string) { m.retries.WithLabelValues(reason).Inc() }

// lost counts a reply that did not reach Discord.
func (m *metrics) lost(reason string) { m.failures.WithLabelValues(reason).Inc() }

// replied counts a reply.
func (m *metrics) replied(entry string, r reply) {
	m.questions.WithLabelValues(entry, r.outcome).Inc()
	for _, topic := range r.topics {
		m.answers.WithLabelValues(topic).Inc()
	}
}
