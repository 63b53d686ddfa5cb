// Package report writes one page that shows a snapshot: it holds its style, its script and its data, and asks the network for
// nothing. What comes from documents is text on it and cannot be anything else: see policy.go.
//
// The intervals of the tables are drawn by the template, so that the page tells its main thing without scripts, on paper and
// in the viewer of a mail program. Timelines and the reply network are drawn by Observable Plot, cut to the parts in use
// (scripts/charts, 250 kB). Of the others looked at, ECharts weighs a megabyte and draws pixels, which no screen reader
// reads, and Vega compiles expressions when the page is open, which the policy forbids.
package report

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
)

//go:embed assets
var assets embed.FS

// A Page is what the report tells. Lists are in the order they are shown in.
type Page struct {
	Target      string
	First, Last string // days of the first and the last dated statement; "" where none is dated
	Counts      []Figure
	Speakers    []Standing // those who spoke about the target, the friendliest first
	Silent      int        // speakers who did not
	Factions    []Standing
	Outlets     []Standing
	Replies     []Reply
	Rejects     []Reject
	Reasons     []Figure // rejects by reason
	Coverage    []Figure
	Versions    []Field
	Notes       []string // what was left out, one sentence each
	Detail      Detail
}

// A Figure is a number with its name.
type Figure struct {
	Name string
	N    int64
}

// A Field is a name and a value.
type Field struct{ Name, Value string }

// A Standing is a row of the ranking. ID is "" where no detail follows.
type Standing struct {
	ID, Name, Kind, Faction string
	Mean, Low, High         float64 // of the scale from -1 to +1
	N                       int32   // statements about the target
	Label                   string  // in words, with how sure it is
	Shift                   *Shift
}

// A Shift is a credible change of position.
type Shift struct {
	Size, Low, High float64 // in units of the scale; the interval holds 95 %
	Day             string
}

// A Reply says who answers whom. Sign is same, other, both or open.
type Reply struct {
	From, To string
	N        int32
	Mean     string // of the replies' scores, "" for none
	Same     int32
	Other    int32
	Sign     string
}

// A Reject is an input that gave no rows.
type Reject struct{ URI, Stage, Reason, Message string }

// Detail is what the page's script shows on demand. Its names are short: there are many of them.
type Detail struct {
	Speakers   []Speaker   `json:"speakers"`
	Statements []Statement `json:"statements"`
	Documents  []Document  `json:"documents"`
	Replies    []Edge      `json:"replies"`
}

// A Speaker is one whose statements are shown.
type Speaker struct {
	ID         string  `json:"id"`
	Name       string  `json:"name"`
	Statements []int   `json:"s"`               // indexes, in order of time
	Months     []Month `json:"m,omitempty"`     // positions month by month
	Shift      string  `json:"shift,omitempty"` // day
	All        int32   `json:"n"`               // statements about the target, shown or not
}

// A Month is a position in one month: its first day, mean, low, high.
type Month [4]any

// A Statement is a quotation with what counted in it.
type Statement struct {
	Day      string   `json:"d,omitempty"`
	About    string   `json:"dp,omitempty"` // precision of the day, where it is not the day
	Score    float64  `json:"y"`
	Sure     float64  `json:"c"`
	Label    string   `json:"l"`
	Form     string   `json:"f"`
	Role     string   `json:"r,omitempty"`
	Outlet   string   `json:"o,omitempty"`
	Parts    []string `json:"q"`           // of the text: plain, marked, plain, marked, ...
	Marks    []int    `json:"k,omitempty"` // index in Hits of each marked part
	Hits     []Hit    `json:"h,omitempty"`
	Document int      `json:"x"`
	Answers  string   `json:"a,omitempty"` // name of who is answered
	ID       string   `json:"id"`
}

// A Hit is one row of evidence.
type Hit struct {
	Entry        string   `json:"e"`
	Surface      string   `json:"w"`
	Contribution float64  `json:"v"`
	Modifiers    []string `json:"m,omitempty"`
}

// A Document is where statements stand. Link is "" where the address is none that a browser may open.
type Document struct {
	Title string `json:"t,omitempty"`
	URI   string `json:"u"`
	Link  string `json:"href,omitempty"`
}

// An Edge is a line of the reply network.
type Edge struct {
	From string `json:"from"`
	To   string `json:"to"`
	N    int32  `json:"n"`
	Sign string `json:"sign"`
}

// Write writes the page.
func Write(w io.Writer, p *Page) error {
	view, err := newView(p)
	if err != nil {
		return err
	}
	var page bytes.Buffer
	if err := layout.Execute(&page, view); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	_, err = page.WriteTo(w)
	return err
}

// A view is what the template sees.
type view struct {
	*Page
	Policy  string
	Style   template.CSS
	Scripts []template.JS
	Data    template.JS
}

func newView(p *Page) (*view, error) {
	// json.Marshal writes <, >, & and the line ends of Unicode as \u escapes, so that no text can end the element.
	data, err := json.Marshal(p.Detail)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	v := &view{Page: p, Data: template.JS(data)}
	style, err := assets.ReadFile("assets/page.css")
	if err != nil {
		return nil, err
	}
	v.Style = template.CSS(style)
	for _, name := range []string{"assets/plot.js", "assets/page.js"} {
		b, err := assets.ReadFile(name)
		if err != nil {
			return nil, err
		}
		v.Scripts = append(v.Scripts, template.JS(b))
	}
	v.Policy = policy(v.Style, v.Scripts)
	return v, nil
}

// layout is the page. html/template escapes each value for the place it stands in.
var layout = template.Must(template.New("page.html").Funcs(template.FuncMap{
	"at":      at,
	"signed":  Signed,
	"words":   words,
	"grouped": grouped,
	"side":    side,
	"len64":   func(n int) int64 { return int64(n) },
	"hasShifts": func(all []Standing) bool {
		return slices.ContainsFunc(all, func(s Standing) bool { return s.Shift != nil })
	},
}).ParseFS(assets, "assets/page.html"))
