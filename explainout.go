package main

import (
	"html/template"
	"io"

	"parley/data"
)

// explainedJSON has the names of the tables' columns, and beside each hit the line that it is of. Offsets are bytes of
// the document's text, or of the text given.
type explainedJSON struct {
	StatementID string   `json:"statement_id,omitempty"`
	DocID       string   `json:"doc_id,omitempty"`
	URI         string   `json:"uri,omitempty"`
	Speaker     string   `json:"speaker,omitempty"`
	Date        string   `json:"date,omitempty"`
	DateSource  string   `json:"date_source,omitempty"`
	Outlet      string   `json:"outlet,omitempty"`
	Target      string   `json:"target,omitempty"`
	Start       int      `json:"start"`
	End         int      `json:"end"`
	Text        string   `json:"text"` // from start to end
	About       bool     `json:"about_talks"`
	Stance      string   `json:"stance"`
	Score       float64  `json:"score"`
	Confidence  float64  `json:"confidence"`
	Evidence    []hitOut `json:"evidence"`
}

type hitOut struct {
	evidenceJSON
	Line    string `json:"line,omitempty"`    // file:line of the lexicon
	Pattern string `json:"pattern,omitempty"` // of that line
	Scope   string `json:"scope,omitempty"`   // the clause it works in, where that is not the whole text
}

func explainJSON(x *explained) explainedJSON {
	m := stanceOf(x.text, x.m)
	out := explainedJSON{Start: x.span.Start, End: x.span.End, Text: x.text[x.span.Start:x.span.End],
		About: m.About, Stance: m.Stance, Score: m.Score, Confidence: m.Confidence, Evidence: []hitOut{}}
	if e := x.Explanation; e != nil {
		s := e.Statement
		out.StatementID, out.DocID, out.URI, out.Speaker = s.StatementID, s.DocID, e.Document.URI, s.Speaker
		out.Date, out.DateSource, out.Outlet, out.Target = data.ISODay(s.Date), s.DateSource, s.Outlet, s.Target
	}
	for i, e := range m.Evidence {
		out.Evidence = append(out.Evidence, hitOut{e, x.line(e.Entry), x.lines[e.Entry].Pattern, x.scope(x.m.Evidence[i])})
	}
	return out
}

// explainPage is a page by itself. Foreign text stands only where the template escapes it, never in an address or a
// script, and the page's own policy lets nothing be loaded or run.
var explainPage = template.Must(template.New("explain").Funcs(template.FuncMap{"clean": clean, "side": side}).Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>parley explain</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
blockquote { margin: 1em 0; padding: .5em 1em; border-left: 4px solid #ccc }
mark { padding: 0 .15em; background: #eee } mark.plus { background: #cfe8cf } mark.minus { background: #f3cfcf }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .2em .6em; border-bottom: 1px solid #ddd; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums }
.dim { color: #666 }
</style>
</head>
<body>
{{if .Speaker}}<p><b>{{clean .Speaker}}</b>, {{.Day}}{{if .Outlet}}, {{clean .Outlet}}{{end}}<br><span class="dim">{{clean .URI}}</span></p>
{{end}}<blockquote>{{range .Pieces}}{{if .Hit}}<mark class="{{.Side}}">{{.Text}}</mark>{{else}}{{.Text}}{{end}}{{end}}</blockquote>
<table>
<tr><th>adds</th><th>words</th><th>line</th><th>weight</th><th>changed by</th></tr>
{{range .Evidence}}<tr><td class="n">{{printf "%+.3f" .Contribution}}</td><td><mark class="{{side .Contribution}}">{{clean .Surface}}</mark>{{if .Scope}}<br><span class="dim">in: {{.Scope}}</span>{{end}}</td><td>{{clean .Entry}} <span class="dim">({{clean .Category}}) {{clean .Line}}</span></td><td class="n">{{printf "%.2f" .Weight}}</td><td>{{range $i, $m := .Modifiers}}{{if $i}}, {{end}}{{clean $m}}{{end}}</td></tr>
{{else}}<tr><td colspan="5">nothing counted</td></tr>
{{end}}<tr><td class="n"><b>{{printf "%+.3f" .Score}}</b></td><td colspan="4">the sum, which is the score: <b>{{.Stance}}</b> at confidence {{printf "%.2f" .Confidence}}</td></tr>
</table>
</body>
</html>
`))

func side(contribution float64) string {
	switch {
	case contribution > 0:
		return "plus"
	case contribution < 0:
		return "minus"
	}
	return "none"
}

func explainHTML(w io.Writer, x *explained) error {
	type shown struct {
		Text, Side string
		Hit        bool
	}
	page := struct {
		explainedJSON
		Day    string
		Pieces []shown
	}{explainedJSON: explainJSON(x)}
	if x.Explanation != nil {
		page.Day = x.day()
	}
	for _, p := range x.pieces() {
		page.Pieces = append(page.Pieces, shown{p.text, side(p.contribution), p.hit})
	}
	return explainPage.Execute(w, page)
}
