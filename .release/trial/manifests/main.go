// Manifests holds manifests for Kubernetes to the types of its API: a field that there is
// not, or one of the wrong kind, is an error. So is what does not fit together, within a
// file or among those that are given.
//
//	go run . FILE...
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	apps "k8s.io/api/apps/v1"
	core "k8s.io/api/core/v1"
	policy "k8s.io/api/policy/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/intstr"
	"sigs.k8s.io/yaml"
)

func main() {
	var all manifests
	for _, name := range os.Args[1:] {
		if err := all.read(name); err != nil {
			fail(fmt.Errorf("%s: %w", name, err))
		}
	}
	if err := all.check(); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "manifests:", err)
	os.Exit(1)
}

// manifests are the objects of all files.
type manifests struct {
	deployments []apps.Deployment
	services    []core.Service
	budgets     []policy.PodDisruptionBudget
}

// read adds what a file holds.
func (m *manifests) read(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for _, part := range bytes.Split(text, []byte("\n---\n")) {
		var kind meta.TypeMeta
		if err := yaml.Unmarshal(part, &kind); err != nil {
			return err
		}
		switch kind {
		case meta.TypeMeta{APIVersion: "apps/v1", Kind: "Deployment"}:
			err = add(part, &m.deployments)
		case meta.TypeMeta{APIVersion: "v1", Kind: "Service"}:
			err = add(part, &m.services)
		case meta.TypeMeta{APIVersion: "policy/v1", Kind: "PodDisruptionBudget"}:
			err = add(part, &m.budgets)
		default:
			err = fmt.Errorf("what is %s %s?", kind.APIVersion, kind.Kind)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// add adds an object, all of whose fields must be of its type.
func add[T any](text []byte, to *[]T) error {
	var object T
	err := yaml.UnmarshalStrict(text, &object)
	*to = append(*to, object)
	return err
}

// check holds the objects to each other, and to what Footnote relies on.
func (m *manifests) check() error {
	if len(m.deployments) == 0 {
		return errors.New("no deployment")
	}
	for _, d := range m.deployments {
		if err := m.fits(d); err != nil {
			return fmt.Errorf("deployment %s: %w", d.Name, err)
		}
		fmt.Printf("Deployment %s is sound\n", d.Name)
	}
	for _, s := range m.services {
		if err := m.leads(s); err != nil {
			return fmt.Errorf("service %s: %w", s.Name, err)
		}
		fmt.Printf("Service %s is sound\n", s.Name)
	}
	for _, b := range m.budgets {
		if pods, err := meta.LabelSelectorAsSelector(b.Spec.Selector); err != nil || len(m.of(pods)) != 1 {
			return fmt.Errorf("budget %s is not of one deployment, %v", b.Name, err)
		}
		fmt.Printf("PodDisruptionBudget %s is sound\n", b.Name)
	}
	return nil
}

// of returns the deployments whose pods are selected.
func (m *manifests) of(pods labels.Selector) (selected []apps.Deployment) {
	for _, d := range m.deployments {
		if pods.Matches(labels.Set(d.Spec.Template.Labels)) {
			selected = append(selected, d)
		}
	}
	return selected
}

// fits checks one deployment: it selects its own pods and no other's, its probes ask ports
// that there are, and two programs overlap only where that is meant.
func (m *manifests) fits(d apps.Deployment) error {
	pods, err := meta.LabelSelectorAsSelector(d.Spec.Selector)
	if err != nil {
		return err
	}
	if own := m.of(pods); len(own) != 1 || own[0].Name != d.Name {
		return errors.New("it does not select its own pods alone")
	}
	c := d.Spec.Template.Spec.Containers[0]
	for _, p := range []*core.Probe{c.LivenessProbe, c.ReadinessProbe} {
		if p == nil || port(c, p.HTTPGet.Port) == 0 {
			return errors.New("a probe asks at no port")
		}
	}
	for name, setting := range map[string]string{"http": "FOOTNOTE_HTTP_ADDR", "admin": "FOOTNOTE_ADMIN_ADDR"} {
		for _, e := range c.Env {
			if e.Name == setting && e.Value != fmt.Sprint(":", port(c, intstr.FromString(name))) {
				return fmt.Errorf("%s is not its port %s", setting, name)
			}
		}
	}
	strategy, http := d.Spec.Strategy, port(c, intstr.FromString("http"))
	switch {
	case http == 0 && (*d.Spec.Replicas != 1 || strategy.Type != apps.RecreateDeploymentStrategyType):
		return errors.New("not one replica and never two, which a file of SQLite needs")
	case http == 0:
		return nil
	case *d.Spec.Replicas < 2 || strategy.RollingUpdate == nil || strategy.RollingUpdate.MaxUnavailable == nil || *strategy.RollingUpdate.MaxUnavailable != intstr.FromInt32(0):
		return errors.New("not always two replicas")
	case c.ReadinessProbe.HTTPGet.Port.String() != "http" || c.ReadinessProbe.PeriodSeconds != 1 || *d.Spec.Template.Spec.TerminationGracePeriodSeconds < 13:
		return errors.New("it is not seen in time that a replica stops")
	}
	return nil
}

// leads checks that a service leads to a port of one deployment.
func (m *manifests) leads(s core.Service) error {
	to := m.of(labels.SelectorFromSet(s.Spec.Selector))
	if len(to) != 1 {
		return fmt.Errorf("it leads to %d deployments", len(to))
	}
	for _, p := range s.Spec.Ports {
		if port(to[0].Spec.Template.Spec.Containers[0], p.TargetPort) == 0 {
			return fmt.Errorf("its port %s leads to none", p.Name)
		}
	}
	return nil
}

// port returns the number of a container's port, 0 if there is none of that name.
func port(c core.Container, name intstr.IntOrString) int32 {
	for _, p := range c.Ports {
		if p.Name == name.String() {
			return p.ContainerPort
		}
	}
	return 0
}
