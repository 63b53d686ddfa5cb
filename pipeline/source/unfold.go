package source

import "strings"

// maxNodes is how many nodes a page may unfold to, some 100 MB of them. The largest real pages have a fifth of that.
const maxNodes = 500_000

// unfolds is the most nodes that a page's tree can have. It is not the number of tags: an element such as <b> that is
// never closed is opened again in every paragraph after it (https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements),
// so a small page can unfold to gigabytes.
func unfolds(page string) int {
	nodes, open := 0, 0
	for {
		i := strings.IndexByte(page, '<')
		if i < 0 {
			return nodes
		}
		page = page[i+1:]
		end := strings.HasPrefix(page, "/")
		if end {
			page = page[1:]
		}
		name, ok := tagName(page)
		switch {
		case !ok:
		case formatting(name) && end:
			open = max(open-1, 0)
		case formatting(name):
			open++
			nodes += 2
		case !end:
			nodes += 2 + open
			if name == "script" || name == "style" {
				page = page[max(strings.Index(page, "</"), 0):]
			}
		}
	}
}

// tagName is the name that s starts with, in small letters.
func tagName(s string) (string, bool) {
	n := 0
	for n < len(s) && n < len("blockquote") && (isLetter(s[n]) || isDigit(s[n])) {
		n++
	}
	if n == 0 || n == len(s) || !isLetter(s[0]) || strings.IndexByte(" \t\r\n\f/>", s[n]) < 0 {
		return "", false
	}
	return strings.ToLower(s[:n]), true
}

// formatting names the elements that are opened again.
func formatting(name string) bool {
	switch name {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}
