// Dashboard makes recording rules of what a Grafana dashboard asks of Prometheus, so that
// promtool can check it.
//
//	go run .release/trial/dashboard.go <DASHBOARD >RULES
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

func main() {
	var dashboard struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
	}
	if err := json.NewDecoder(os.Stdin).Decode(&dashboard); err != nil || len(dashboard.Panels) == 0 {
		fmt.Fprintln(os.Stderr, "dashboard: no panels:", err)
		os.Exit(1)
	}
	variables := strings.NewReplacer("$__rate_interval", "5m", "$__range", "1d", "$instance", ".*")
	fmt.Println("groups: [{name: dashboard, rules: [")
	n := 0
	for _, panel := range dashboard.Panels {
		for _, target := range panel.Targets {
			n++
			fmt.Printf("  {record: panel_%d, expr: %q}, # %s\n", n, variables.Replace(target.Expr), panel.Title)
		}
	}
	fmt.Println("]}]")
}
