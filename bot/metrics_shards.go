package bot

import (
	"strconv"

	"github.com/prometheus/client_golang/prometheus"

	"footnote/bot/discord"
)

// shardGauges tell, whenever they are asked, how many shards there are and which of this
// process are up. There are as many labels as shards.
type shardGauges struct {
	states func() []discord.ShardState
	wanted func() int
	up     *prometheus.Desc
	count  *prometheus.Desc
	toBe   *prometheus.Desc
}

// watchShards adds the gauges of shards.
func (m *metrics) watchShards(s *discord.Shards) {
	m.registry.MustRegister(shardGauges{
		states: s.States, wanted: s.Wanted,
		up:    prometheus.NewDesc("footnote_shard_up", "1 if Discord has been heard lately on the shard, 0 if not.", []string{"shard"}, nil),
		count: prometheus.NewDesc("footnote_shards", "Shards of the bot, here and in other processes.", nil, nil),
		toBe:  prometheus.NewDesc("footnote_shards_wanted", "Shards that there are to be; above or below footnote_shards while they take over.", nil, nil),
	})
}

// Describe implements prometheus.Collector.
func (g shardGauges) Describe(all chan<- *prometheus.Desc) {
	all <- g.up
	all <- g.count
	all <- g.toBe
}

// Collect implements prometheus.Collector.
func (g shardGauges) Collect(all chan<- prometheus.Metric) {
	states := g.states()
	for _, s := range states {
		up := 0.0
		if s.Err == nil {
			up = 1
		}
		all <- prometheus.MustNewConstMetric(g.up, prometheus.GaugeValue, up, strconv.Itoa(s.Shard))
	}
	if len(states) > 0 {
		all <- prometheus.MustNewConstMetric(g.count, prometheus.GaugeValue, float64(states[0].Shards))
		all <- prometheus.MustNewConstMetric(g.toBe, prometheus.GaugeValue, float64(g.wanted()))
	}
}

// lostShard counts a connection to the gateway that was lost.
func (m *metrics) lostShard(shard int) { m.reconnects.WithLabelValues(strconv.Itoa(shard)).Inc() }
