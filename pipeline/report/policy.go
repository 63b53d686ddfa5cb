package report

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
)

// Three walls stand between a hostile text and the reader. html/template writes it as text of the place where it stands;
// the data are JSON without < and &, in an element that no browser runs; and the script puts them on the page as text
// nodes only. Should all fail, the policy below lets the browser run nothing but the page's own scripts, known by their
// hashes, load nothing, send nothing, and turn no string into markup (trusted types without a policy).

// chartStyle is the style element that Observable Plot puts into each drawing, for the class name that page.js gives it.
const chartStyle = `:where(.chart) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.chart text),
:where(.chart tspan) {
  white-space: pre;
}`

// policy is the page's Content-Security-Policy.
func policy(style template.CSS, scripts []template.JS) string {
	var runs []string
	for _, s := range scripts {
		runs = append(runs, hash(string(s)))
	}
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + strings.Join(runs, " "),
		"style-src " + hash(string(style)) + " " + hash(chartStyle),
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	}, "; ")
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
