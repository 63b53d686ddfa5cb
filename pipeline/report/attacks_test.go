package report_test

import (
	"strings"

	"parley/data"
	"parley/pipeline/store"
	"parley/pipeline/store/storetest"
)

// attacks are texts that try to run a script which sets window.canary, to break out of where they stand, or to turn the
// text beside them around. They are of the kinds that lists of such vectors have: elements, handlers, addresses, ends of
// elements, attributes, comments, entities, other markup languages, templates, encodings, directions.
var attacks = []string{
	`<script>canary=1</script>`,
	`</script><script>canary=1</script>`,
	`</SCRIPT ><script>canary=1//`,
	`<!--<script>canary=1</script>`,
	`--><script>canary=1</script>`,
	`<![CDATA[<script>canary=1</script>]]>`,
	`</title><script>canary=1</script>`,
	`</style><script>canary=1</script>`,
	`</textarea></noscript></template><img src=x onerror=canary=1>`,
	`<noscript><p title="</noscript><img src=x onerror=canary=1>">`,
	`<img src=x onerror=canary=1>`,
	`<img src="x" onerror="canary=1" `,
	`"><img src=x onerror=canary=1>`,
	`'><img src=x onerror=canary=1>`,
	"`><img src=x onerror=canary=1>",
	`" onmouseover="canary=1" autofocus onfocus="canary=1" x="`,
	`' onmouseover='canary=1' autofocus onfocus='canary=1' x='`,
	`x onpointerenter=canary=1 style=position:fixed;inset:0`,
	`<svg onload=canary=1>`,
	`<svg/onload=canary=1//`,
	`<svg><script>canary=1</script></svg>`,
	`<svg><script xlink:href="data:text/javascript,canary=1"></script></svg>`,
	`<svg><animate onbegin=canary=1 attributeName=x dur=1s>`,
	`<svg><a xlink:href="javascript:canary=1"><text x=20 y=20>x</text></a></svg>`,
	`<svg><set attributeName=href to=javascript:canary=1></svg>`,
	`<svg><use href="data:image/svg+xml,<svg id=x onload=canary=1>#x"></use></svg>`,
	`<svg><foreignObject><iframe srcdoc="<script>parent.canary=1</script>"></foreignObject></svg>`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary=1&gt;">`,
	`<math href="javascript:canary=1">x</math>`,
	`<iframe srcdoc="<script>parent.canary=1</script>"></iframe>`,
	`<iframe src="javascript:parent.canary=1"></iframe>`,
	`<object data="data:text/html,<script>parent.canary=1</script>"></object>`,
	`<embed src="javascript:canary=1">`,
	`<body onload=canary=1>`,
	`<details open ontoggle=canary=1>`,
	`<video><source onerror=canary=1></video>`,
	`<audio src=x onerror=canary=1>`,
	`<input autofocus onfocus=canary=1>`,
	`<select autofocus onfocus=canary=1>`,
	`<marquee onstart=canary=1>`,
	`<form action=javascript:canary=1><button autofocus>x</button></form>`,
	`<button form=tools formaction=javascript:canary=1>x</button>`,
	`<a href="javascript:canary=1">x</a>`,
	`<a href="java&#10;script:canary=1">x</a>`,
	`<base href="https://example.invalid/">`,
	`<meta http-equiv="refresh" content="0;url=https://example.invalid/">`,
	`<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`,
	`<link rel=stylesheet href=https://example.invalid/x.css>`,
	`<style>@import "https://example.invalid/x.css"; *{background:url(https://example.invalid/y)}</style>`,
	`<div style="background:url(https://example.invalid/z);width:expression(canary=1)">`,
	`<img src=https://example.invalid/pixel.png>`,
	`<script src=https://example.invalid/x.js></script>`,
	`<x contenteditable onblur=canary=1 tabindex=1 id=data>`,
	`<form id=data><input name=textContent></form>`,
	`<b id=who><b id=list><b id=quote>`,
	`javascript:canary=1`,
	`JaVaScRiPt:canary=1//https://example.invalid/`,
	"java\tscript:canary=1",
	"\u0001javascript:canary=1",
	`data:text/html,<script>canary=1</script>`,
	`vbscript:canary=1`,
	`https://example.invalid/" onclick="canary=1`,
	`https://example.invalid/'onclick='canary=1`,
	`//example.invalid/x`,
	`file:///etc/passwd`,
	`&lt;script&gt;canary=1&lt;/script&gt;`,
	`&#x3c;img src=x onerror=canary=1&#x3e;`,
	`&quot; onmouseover=&quot;canary=1`,
	`\u003cscript\u003ecanary=1\u003c/script\u003e`,
	`\x3cscript\x3ecanary=1\x3c/script\x3e`,
	`";canary=1;//`,
	`';canary=1;//`,
	`\";canary=1;//`,
	`\`,
	`*/canary=1;/*`,
	"x\u2028canary=1\u2029canary=1",
	"x\ncanary=1\rcanary=1",
	`${canary=1}`,
	"`${canary=1}`",
	`{{constructor.constructor('canary=1')()}}`,
	`{{.Policy}}{{template "interval" .}}{{html "<script>"}}`,
	`{%raw%}<%= canary=1 %>#{canary=1}[[canary=1]]`,
	`__proto__`,
	`constructor`,
	`toString`,
	`{"__proto__":{"y":1}}`,
	"\u202egnp.exe<script>canary=1</script>",
	"\u2066\u2067\u202d turned \u202e around",
	"\u200f\u061cright to left",
	"\ufeffmark <script>canary=1</script>",
	"\x00<script>canary=1</script>",
	"\ufffe\uffff",
	"+ADw-script+AD4-canary=1+ADw-/script+AD4-",
	"\u00bcscript\u00becanary=1\u00bc/script\u00be",
	"%3Cscript%3Ecanary=1%3C/script%3E",
	"＜script＞canary=1＜/script＞",
	strings.Repeat("W", 3000),
	strings.Repeat("<b>", 500),
	strings.Repeat("\u0336\u0337\u0338Z", 200),
}

// hostile writes a snapshot that has every attack in every place that the report shows, and gives its folder.
func hostile(out string) error {
	var r storetest.Rows
	for i, a := range attacks {
		text := "Before. " + a + " we are ready for talks " + a + " After. "
		doc := storetest.Document(a, text)
		doc.Title, doc.Author, doc.Outlet, doc.CanonicalURL = a, a, a, a
		doc.Published = storetest.Day(2025, 1, 1+i)
		doc.PublishedSource = "text"
		var last string
		for n, label := range []string{"support", "oppose", "conditional_support"} {
			score := []float64{0.75, -0.5, 0.25}[n]
			s := storetest.Statement(&doc, n, a, 8, int64(len(text)-7), label, score)
			if n == 1 {
				s.Speaker = attacks[(i+1)%len(attacks)]
			}
			s.SpeakerID = s.Speaker // worse than what the program makes
			s.Role, s.Faction, s.Outlet, s.Cue, s.RespondsTo = a, a, a, a, last
			s.Date, s.DatePrecision, s.DateSource = storetest.Day(2025, 1, 1+i+n), "day", "document"
			last = s.StatementID
			r.Statements = append(r.Statements, s)
			start := int64(8 + len(a) + 1)
			r.Evidence = append(r.Evidence,
				store.EvidenceRow{StatementID: s.StatementID, Entry: a, Start: 8, End: int64(8 + len(a)), Surface: a, Category: a, Weight: 1, Modifiers: []string{a, a}, Contribution: score},
				store.EvidenceRow{StatementID: s.StatementID, Seq: 1, Entry: a, Start: start, End: start + 12, Surface: text[start : start+12], Category: a, Weight: 1, Modifiers: []string{}, Contribution: 0})
		}
		r.Documents = append(r.Documents, doc)
		r.Rejects = append(r.Rejects, store.RejectRow{URI: a, Stage: a, Reason: a, Message: a})
	}
	r.Speakers = storetest.Speakers(r.Statements)
	for i := range r.Speakers {
		if r.Speakers[i].Period == "all" {
			shift, day := 0.5, data.Date{Year: 2025, Month: 2, Day: 1}.Days()
			r.Speakers[i].Shift, r.Speakers[i].ShiftLow, r.Speakers[i].ShiftHigh, r.Speakers[i].ShiftDate = &shift, &shift, &shift, &day
		}
	}
	meta := storetest.Meta
	meta.Program, meta.Lexicon = attacks[0], attacks[1]
	_, err := storetest.Write(out, meta, r)
	return err
}
