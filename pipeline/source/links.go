package source

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// link renders an element's children and keeps the address behind them; where they are several pieces, behind the last.
func (r *renderer) link(n *html.Node) {
	from, started, written := len(r.out), r.started, r.written
	r.children(n)
	if r.written == written {
		return
	}
	if r.started > started {
		from = 0
	}
	from += len(r.out[from:]) - len(bytes.TrimLeft(r.out[from:], " \n>#•"))
	r.now.linked += len(r.out) - from
	if to := r.address(attribute(n, "href")); to != "" && from < len(r.out) {
		r.now.links = append(r.now.links, Link{from, len(r.out), to})
	}
}

// address is a link's absolute address; "" where it leads nowhere on the web.
func (r *renderer) address(href string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return ""
	}
	if r.base != nil {
		u = r.base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
