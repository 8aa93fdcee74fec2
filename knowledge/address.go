package knowledge

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// maxAddress is the longest address in bytes: what browsers take everywhere.
const maxAddress = 1000

// hostName is what may stand for a host. Letters of every script may: readers' own.
var hostName = regexp.MustCompile(`^[\pL\pN][\pL\pM\pN_-]*(\.[\pL\pN][\pL\pM\pN_-]*)*$`)

// encoded writes what would end a link early, or begin another, as addresses may
// always have it.
var encoded = strings.NewReplacer("(", "%28", ")", "%29", "[", "%5B", "]", "%5D", "{", "%7B", "}", "%7D",
	"|", "%7C", "^", "%5E", "`", "%60", `\`, "%5C", `"`, "%22", "'", "%27", "*", "%2A")

// address returns a web address, or the text after reporting that it is none.
func (f *file) address(n *yaml.Node, what string) string {
	t := f.scalar(n, what)
	address, ok := webAddress(t.Text)
	if t.Text != "" && !ok {
		f.problem(t.Number, "%s %.100q is not a web address, such as https://bees.example/on-bees", what, t.Text)
		return t.Text
	}
	return address
}

// webAddress returns a web address as it can be shown in a link, and whether it is one:
// absolute, http or https, to a named host and a possible port, and as nobody in
// particular, since "https://a.example@b.example" leads to the latter.
func webAddress(s string) (address string, ok bool) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil || !hostName.MatchString(u.Hostname()) {
		return "", false
	}
	if port := u.Port(); port != "" || strings.HasSuffix(u.Host, ":") {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return "", false
		}
	}
	s = encoded.Replace(s)
	return s, len(s) <= maxAddress && !strings.ContainsAny(s, "<> \t\n")
}
