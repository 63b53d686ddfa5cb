package source

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// An article that is plain to see, and what stands around it.
func TestPlainArticle(t *testing.T) {
	const (
		one   = "<p>The council of Arcadia met on Monday to weigh a return to the talks, and rose without a vote.</p>"
		two   = "<p>Its speaker had come late from the harbour and saw no reason to hurry before the spring.</p>"
		three = "<p>The league has not answered, and its envoy was not to be reached for a comment on Monday evening.</p>"
		all   = one + two + three
	)
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs side by side", "<div>" + all + "</div>", "The council|Its speaker|The league"},
		{"two are too few", "<div>" + one + two + "</div>", "not plain"},
		{"an article in two frames", "<div>" + all + "</div><div>" + all + "</div>", "not plain"},
		{"a frame inside", "<div>" + one + "<div><p>Read all about it.</p></div>" + two + three + "</div>", "The council|Its speaker|The league"},
		{"short lines and quotations", "<div>" + all + "<p>No vote.</p><blockquote><p>“Not yet.”</p></blockquote></div>", "The council|Its speaker|The league|No vote.|“Not yet.”"},
		{"lists and sub-heads", "<div>" + all + "<h2>Then</h2><ul><li>One</li><li><p>Two</p></li></ul></div>", "The council|Its speaker|The league|Then|One|Two"},
		{"links only", "<div>" + all + "<p>More: <a href=/a>Guild calls talks a trap</a></p></div>", "The council|Its speaker|The league"},
		{"a menu, a form, a footer", "<nav>" + all + "</nav><div>" + all + "<form><p>Write to us</p></form></div><footer>" + all + "</footer>", "The council|Its speaker|The league"},
		{"a caption", "<div><figure><figcaption>The harbour</figcaption></figure>" + all + "</div>", "The harbour|The council|Its speaker|The league"},
		{"byline and date", "<div><p>By Mara Lind</p><p>February 11, 2031</p>" + all + "</div>", "The council|Its speaker|The league"},
		{"a summary above", "<h1>Talks</h1><p>" + strings.Repeat("Nobody is in a hurry. ", 4) + "</p><div>" + all + "</div>", "Nobody is|The council|Its speaker|The league"},
		{"a short line above", "<h1>Talks</h1><p>Share this page</p><div>" + all + "</div>", "The council|Its speaker|The league"},
		{"no paragraphs", "<div>" + strings.NewReplacer("<p>", "<br><br>", "</p>", "").Replace(all) + "</div>", "not plain"},
		{"nothing", "", "not plain"},
	} {
		page, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		have := "not plain"
		if found, ok := plainArticle(render(page, "")); ok {
			var kept []string
			for i, p := range found.pieces {
				if found.keep[i] {
					words := strings.Fields(strings.TrimLeft(p.text, "#•> "))
					kept = append(kept, strings.Join(words[:min(len(words), 2)], " "))
				}
			}
			have = strings.Join(kept, "|")
		}
		if have != c.want {
			t.Errorf("%s: have %q, want %q", c.name, have, c.want)
		}
	}
}
