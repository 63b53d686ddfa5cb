package segment

import "strings"

// longestSignature bounds a signature's length in bytes, mostSigned its words.
const (
	longestSignature = 120
	mostSigned       = 6
)

// scanSignature finds "— Name (@handle) date" or "-- @handle Name" at the block's end: a dash behind a stop, a closing mark or at the start,
// and behind it capitalised words with a handle, or, in a quotation, the words alone.
func (p *page) scanSignature(b *Block) Span {
	from := max(b.Start, b.End-longestSignature)
	mark := "— "
	if !strings.Contains(p.text[from:b.End], mark) { // the faster search; most blocks have none
		if mark = "-- "; !strings.Contains(p.text[from:b.End], "-- @") {
			return None
		}
	}
	at := from + strings.LastIndex(p.text[from:b.End], mark)
	if k := trimRight(p.text, b.Start, at); k > b.Start && stopBefore(p.text, max(b.Start, k-8), k) == 0 && p.text[k-1] != '"' && !strings.HasSuffix(p.text[b.Start:k], "”") && b.Kind != Quotation {
		return None
	}
	start := at + len(mark)
	if strings.HasPrefix(p.text[start:b.End], "@") {
		name, _ := namedHandle(p.text, start, b.End)
		if rest := strings.TrimLeft(p.text[name.End:b.End], " "); name.Len() == 1 || rest != "" && !strings.HasPrefix(rest, "http") {
			return None
		}
		return Span{start, b.End}
	}
	i, words := start, 0
	for i < b.End && words <= mostSigned {
		e := wordAt(p.text, i, b.End)
		if e == i || !upperAt(p.text, i, e) && e-i > 3 {
			break
		}
		words++
		for i = e; i < b.End && (p.text[i] == ' ' || p.text[i] == '.' || p.text[i] == '-' || p.text[i] == ','); i++ {
		}
	}
	handle := strings.HasPrefix(p.text[i:b.End], "(@") || strings.HasPrefix(p.text[i:b.End], "@")
	if words == 0 || !handle && (words > mostSigned || i < b.End) {
		return None
	}
	return Span{start, b.End}
}
