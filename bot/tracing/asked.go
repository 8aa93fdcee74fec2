package tracing

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
)

// Names of OpenTelemetry's own settings.
const (
	endpoint       = "OTEL_EXPORTER_OTLP_ENDPOINT"
	tracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"
)

// asked reports whether the environment asks for traces. The error is for settings that
// must be changed: the SDK would go on with others, to some other address.
func asked() (bool, error) {
	if strings.EqualFold(os.Getenv("OTEL_SDK_DISABLED"), "true") || os.Getenv("OTEL_TRACES_EXPORTER") == "none" {
		return false, nil
	}
	wanted := false
	for _, name := range []string{endpoint, tracesEndpoint} {
		if os.Getenv(name) == "" {
			continue
		}
		wanted = true
		if u, err := url.Parse(os.Getenv(name)); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return false, fmt.Errorf("reading %s: not an address such as http://127.0.0.1:4318", name)
		}
	}
	if wanted && !speaksHTTP() {
		return false, errors.New("reading OTEL_EXPORTER_OTLP_PROTOCOL: traces are sent as http/protobuf only; leave it out, and name the collector's port for that, mostly 4318")
	}
	return wanted, nil
}

// speaksHTTP reports whether the environment asks for the protocol that is spoken here.
func speaksHTTP() bool {
	for _, name := range []string{"OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"} {
		if protocol := os.Getenv(name); protocol != "" {
			return protocol == "http/protobuf"
		}
	}
	return true
}
