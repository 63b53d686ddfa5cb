package source

import (
	"net/url"
	"strings"
)

// CanonicalURL writes an address so that two that lead to one page are equal: scheme and host small, no default port,
// no fragment, no parameters that only say where a reader came from. An address that is none of the web's is "".
func CanonicalURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" {
		return ""
	}
	u.Scheme = strings.ToLower(u.Scheme)
	u.Host = strings.ToLower(u.Host)
	switch {
	case u.Scheme == "http":
		u.Host = strings.TrimSuffix(u.Host, ":80")
	case u.Scheme == "https":
		u.Host = strings.TrimSuffix(u.Host, ":443")
	default:
		return ""
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	if u.RawQuery != "" {
		u.RawQuery = query(u.RawQuery)
	}
	u.ForceQuery = false
	return u.String()
}

// query leaves out the parameters that track a reader, and keeps the others as they stand.
func query(raw string) string {
	var kept []string
	for _, p := range strings.Split(raw, "&") {
		key, _, _ := strings.Cut(p, "=")
		if p != "" && !tracks(strings.ToLower(key)) {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "&")
}

func tracks(key string) bool {
	switch key {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ref_src":
		return true
	}
	return strings.HasPrefix(key, "utm_")
}

// webAddress is s, in UTF-8, where it is an address of the web, else "".
func webAddress(s string) string {
	if len(s) < 9 || !strings.EqualFold(s[:7], "http://") && !strings.EqualFold(s[:8], "https://") {
		return ""
	}
	return strings.ToValidUTF8(s, "\ufffd")
}

// pageAddress is s where it is the address of a page and not of a whole site. Pages that name their site's address as their
// own are a common mistake; taken at their word, all of them would be one document.
func pageAddress(s string) string {
	if u, err := url.Parse(webAddress(s)); err != nil || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	return s
}
