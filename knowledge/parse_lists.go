package knowledge

import "go.yaml.in/yaml/v4"

// parseSynonyms reads synonyms.yaml: a list of groups, each a list of the words
// and short phrases that go for one another.
func (f *file) parseSynonyms(src []byte) [][]string {
	root, _ := f.parseYAML(src)
	var groups [][]string
	for _, item := range f.items(field{node: root, line: 1, key: "the file"}) {
		words, _ := unzip(f.list(item, "a group of synonyms"))
		if len(words) < 2 {
			if item.Kind != yaml.SequenceNode {
				continue // that has been said
			}
			f.problem(f.line(item), "a group of synonyms needs two words or more, such as `- [bee, honeybee]`")
			continue
		}
		groups = append(groups, words)
	}
	return groups
}

// parseOutside reads outside.yaml: kinds of questions that the source does not
// answer, each with its phrasings.
func (f *file) parseOutside(src []byte) []Outside {
	root, _ := f.parseYAML(src)
	var kinds []Outside
	for _, e := range f.mapping(root, "the file") {
		phrasings, _ := unzip(f.list(e.node, e.key))
		if len(phrasings) == 0 {
			f.problem(e.line, "%q has no phrasings; list what people ask below it, or delete it", e.key)
			continue
		}
		kinds = append(kinds, Outside{e.key, phrasings})
	}
	return kinds
}
