// Manifests holds a manifest for Kubernetes to the types of its API: a field that there is
// not, or one of the wrong kind, is an error.
//
//	go run . FILE
package main

import (
	"fmt"
	"os"

	apps "k8s.io/api/apps/v1"
	"sigs.k8s.io/yaml"
)

func main() {
	if err := check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "manifests:", err)
		os.Exit(1)
	}
}

// check reads a deployment, and what the rest of Footnote relies on.
func check(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var d apps.Deployment
	if err := yaml.UnmarshalStrict(text, &d); err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	pod := d.Spec.Template
	for label, value := range d.Spec.Selector.MatchLabels {
		if pod.Labels[label] != value {
			return fmt.Errorf("%s: the pod lacks the label %s, by which it is selected", name, label)
		}
	}
	if d.Kind != "Deployment" || *d.Spec.Replicas != 1 || d.Spec.Strategy.Type != apps.RecreateDeploymentStrategyType {
		return fmt.Errorf("%s: not a deployment with one replica and never two", name)
	}
	fmt.Printf("%s: %s %s is sound\n", name, d.Kind, d.Name)
	return nil
}
