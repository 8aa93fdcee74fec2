package markdown

import (
	"regexp"
	"strings"
	"testing"
)

func TestHTML(t *testing.T) {
	const a = `rel="noopener noreferrer" target="_blank"`
	for _, tt := range []struct{ content, want string }{
		{"", ""},
		{"plain", "plain"},
		{"a\nb", "a<br>b"},
		{"**a** b", "<strong>a</strong> b"},
		{"*a* _b_ __c__ ~~d~~ ||e||", `<em>a</em> <em>b</em> <u>c</u> <s>d</s> <span class="spoiler">e</span>`},
		{"**a *b* c**", "<strong>a <em>b</em> c</strong>"},
		{"***a***", "<strong><em>a</em></strong>"},
		{"2 * 3 * 4", "2 * 3 * 4"},
		{"snake_case_name", "snake_case_name"},
		{"** a", "** a"},
		{`\*a\* \_b\_ \<@1>`, "*a* _b_ &lt;@1&gt;"},
		{`a\b \`, `a\b \`},
		{"**Do \\*bees\\* sting\\_hard?**", "<strong>Do *bees* sting_hard?</strong>"},
		{"a\n-# ¹ ¶1: x\n-# y", `a<br><small class="fine">¹ ¶1: x</small><small class="fine">y</small>`},
		{"\\-# a\n\\# b", "-# a<br># b"},
		{"# a\n## b\n### c\n#d", `<span class="heading h1">a</span><span class="heading h2">b</span><span class="heading h3">c</span>#d`},
		{"> a", `<span class="quote">a</span>`},
		{"- a\n- b\nc", "<ul><li>a</li><li>b</li></ul>c"},
		{"- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"},
		{"1. a\n2. b", `<ol start="1"><li>a</li><li>b</li></ol>`},
		{"- a\n1. b", `<ul><li>a</li></ul><ol start="1"><li>b</li></ol>`},
		{"1\\. a", "1. a"},
		{"-a", "-a"},
		{"`a*b*` ``c`d``", "<code>a*b*</code> <code>c`d</code>"},
		{"x\n```txt\na_b\n# <c>\n```\nd", "x<br><pre><code>a_b\n# &lt;c&gt;</code></pre>d"},
		{"```a```-# b", `<pre><code>a</code></pre><small class="fine">b</small>`},
		{"\\`\\`\\`x", "```x"},
		{"[a b](<https://a.example/b_c>)", `<a href="https://a.example/b_c" ` + a + `>a b</a>`},
		{`[On \[Bees\]](<https://a.example/>) · x`, `<a href="https://a.example/" ` + a + `>On [Bees]</a> · x`},
		{"[a](https://a.example/b_(c)) e", `<a href="https://a.example/b_(c)" ` + a + `>a</a> e`},
		{"[a](javascript:alert)", "[a](javascript:alert)"},
		{"(<https://a.example/>)", `(<a href="https://a.example/" ` + a + `>https://a.example/</a>)`},
		{"as https://a.example/b_c_d, e", `as <a href="https://a.example/b_c_d" ` + a + `>https://a.example/b_c_d</a>, e`},
		{"(https://a.example/)", `(<a href="https://a.example/" ` + a + `>https://a.example/</a>)`},
		{`https://a.example/"><script>`, `<a href="https://a.example/&#34;&gt;" ` + a + `>https://a.example/&#34;&gt;</a>&lt;script&gt;`},
		{"<script>alert(1)</script> & <img src=x>", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;"},
		{"¹\u202f² ¶", "¹\u202f² ¶"},
	} {
		if got := string(HTML(tt.content)); got != tt.want {
			t.Errorf("%q:\ngot  %s\nwant %s", tt.content, got, tt.want)
		}
	}
}

var (
	ours  = regexp.MustCompile(`</?(?:strong|em|u|s|code|pre|ul|ol|li|small|span|br|a)(?: (?:class="[a-z0-9 ]+"|start="\d+"|href="https?://[^"<>]*" rel="noopener noreferrer" target="_blank"))?>`)
	opens = regexp.MustCompile(`<([a-z]+)`)
)

// FuzzHTML: only tags of ours come out, and each that is opened is closed.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{"**a *b", "- a\n  1. b\n# c", "```x", "[a](<https://b/>)", "\\", "<script>", strings.Repeat("*_", 50), "https://a\"<b", "- - # x", "\xff*\xff*"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := string(HTML(s))
		if left := ours.ReplaceAllString(got, ""); strings.ContainsAny(left, "<>\"") {
			t.Errorf("%q: %s", s, got)
		}
		for _, tag := range opens.FindAllStringSubmatch(got, -1) {
			if name := tag[1]; name != "br" && strings.Count(got, "</"+name+">") != len(regexp.MustCompile("<"+name+"[ >]").FindAllString(got, -1)) {
				t.Errorf("%q: %s is not closed: %s", s, name, got)
			}
		}
	})
}
