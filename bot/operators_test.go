package bot

import (
	"os"
	"regexp"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// TestOperatorsMetrics: what the alerts and the dashboard ask for is there. promtool
// cannot tell a misspelt name from one that is never seen.
func TestOperatorsMetrics(t *testing.T) {
	m := run(t, dt.Options{}).bot.metrics // those of the shards are there once there are shards
	m.replied("ask", reply{outcome: "answer", topics: []string{"founding"}})
	m.latency.WithLabelValues("ask").Observe(1)
	m.stages.WithLabelValues(stageSend).Observe(1)
	m.retried("slow")
	m.lost("network")
	m.lostShard(0)
	m.refused.WithLabelValues("signature").Inc()
	families, err := m.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	names := make(map[string]bool)
	for _, f := range families {
		names[f.GetName()] = true
	}
	metric := regexp.MustCompile(`\b(?:footnote|process|go)_[a-z_]+`)
	for _, file := range []string{"prometheus-rules.yaml", "grafana-dashboard.json"} {
		text, err := os.ReadFile("../.release/deploy/" + file)
		if err != nil {
			t.Fatal(err)
		}
		asked := metric.FindAllString(string(text), -1)
		if len(asked) < 10 {
			t.Errorf("%s asks for %d metrics", file, len(asked))
		}
		for _, name := range asked {
			if !names[strings.TrimSuffix(name, "_bucket")] {
				t.Errorf("%s asks for %s, which there is not", file, name)
			}
		}
	}
}
