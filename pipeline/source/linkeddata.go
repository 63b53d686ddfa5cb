package source

import (
	"html"
	"strings"
)

// A ranked node is a JSON-LD object that describes the page; the higher its rank, the surer.
type ranked struct {
	node map[string]any
	rank int
}

// The ranks: the page as such, an article, an article that names this page's address or heading.
const (
	rankPage = 1 + iota
	rankArticle
	rankThis
)

// linkedData is what the page's JSON-LD says: https://schema.org/NewsArticle and its kin, alone, in a list, or in a
// @graph. A script that is broken is a note; the others are read.
func (p *parts) linkedData(d *Document) description {
	var best ranked
	ids := map[string]map[string]any{}
	for _, s := range p.scripts {
		j := &jsonReader{b: []byte(strings.TrimSpace(unwrapped(s)))}
		v, err := j.value(true)
		if err != nil {
			d.note("JSON-LD: " + err.Error())
			continue
		}
		p.rank(v, &best, ids, 0)
	}
	if best.node == nil {
		return description{}
	}
	n := best.node
	out := description{
		author:   names(n["author"], ids),
		outlet:   names(firstOf(n, "publisher", "sourceOrganization", "provider"), ids),
		address:  addressOf(firstOf(n, "url", "mainEntityOfPage", "@id")),
		language: languageCode(names(n["inLanguage"], ids)),
	}
	if best.rank >= rankArticle {
		out.title, _ = words(firstOf(n, "headline", "name"))
	}
	if out.author == "" {
		out.author = names(n["creator"], ids)
	}
	if s, ok := n["articleBody"].(string); ok {
		out.body = strings.TrimSpace(html.UnescapeString(s))
	}
	for _, k := range []string{"datePublished", "dateCreated", "uploadDate"} {
		if when, ok := moment(first(n[k])); ok {
			out.published = when
			break
		}
	}
	for _, f := range []*string{&out.title, &out.author, &out.outlet} {
		*f = oneLine(html.UnescapeString(*f)) // many pages escape twice
	}
	return out
}

// unwrapped is a script without the comment or CDATA marks that old pages put around it.
func unwrapped(s string) string {
	s = strings.TrimSpace(s)
	for _, w := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}} {
		if rest, ok := strings.CutPrefix(s, w[0]); ok {
			s = strings.TrimSuffix(strings.TrimSpace(rest), w[1])
		}
	}
	return strings.TrimSuffix(strings.TrimSpace(s), ";")
}

// rank looks for the best description in v and keeps every node that has an @id. Articles inside other things, such as
// a list of what else there is to read, are not this page.
func (p *parts) rank(v any, best *ranked, ids map[string]map[string]any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			p.rank(e, best, ids, depth)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			ids[id] = v
		}
		if r := p.rankOf(v); r > best.rank {
			*best = ranked{v, r}
		}
		if depth < 3 {
			p.rank(v["@graph"], best, ids, depth+1)
			p.rank(v["mainEntity"], best, ids, depth+1)
		}
	}
}

func (p *parts) rankOf(n map[string]any) int {
	kind, _ := words(n["@type"])
	switch {
	case strings.Contains(kind, "Article") || strings.Contains(kind, "Posting") || strings.Contains(kind, "Report"):
	case strings.HasSuffix(kind, "Page"):
		return rankPage
	default:
		return 0
	}
	if at := CanonicalURL(addressOf(firstOf(n, "url", "mainEntityOfPage", "@id"))); at != "" && at == CanonicalURL(p.canonical) {
		return rankThis
	}
	if title, _ := words(n["headline"]); title != "" && strings.HasPrefix(p.title, title) {
		return rankThis
	}
	return rankArticle
}

// firstOf is the first member of n that is there and not empty.
func firstOf(n map[string]any, keys ...string) any {
	for _, k := range keys {
		if v := n[k]; v != nil && v != "" {
			return v
		}
	}
	return nil
}

func first(v any) any {
	if all, ok := v.([]any); ok && len(all) > 0 {
		return all[0]
	}
	return v
}

// names are the names of people or organisations, joined; an object that only holds an @id is looked up.
func names(v any, ids map[string]map[string]any) string {
	switch v := v.(type) {
	case []any:
		var all []string
		for _, e := range v {
			if s := names(e, ids); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	case map[string]any:
		if v["name"] == nil {
			id, _ := v["@id"].(string)
			v = ids[id]
		}
		s, _ := words(v["name"])
		return s
	case string:
		if webAddress(v) != "" {
			return ""
		}
		return oneLine(v)
	}
	return ""
}

// addressOf is a web address: itself, or the "@id" or "url" of an object.
func addressOf(v any) string {
	switch v := first(v).(type) {
	case string:
		return webAddress(v)
	case map[string]any:
		if s := addressOf(v["@id"]); s != "" {
			return s
		}
		s, _ := v["url"].(string)
		return webAddress(s)
	}
	return ""
}
