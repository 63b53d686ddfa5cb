package attribute

import (
	"parley/features"
)

// particleLength is how long the small word in front of a hyphened name may be, in bytes: "al-", "ol-", "abd-".
const particleLength = 3

// odd reads the word at t into it with what is glued to it ("Amir-Abdollahian", "U.S.", "Sen."), where marks or other words around
// it, a capital or a digit may tell what it is. It returns the index of the next token.
func (r *reader) odd(it *item, t, end int) int {
	tok := &r.toks[t]
	it.upper = tok.Shape&features.Upper != 0
	i, parts, e := r.glued(it, t, end)
	it.class, it.tag = e.class, e.tag
	if parts == 1 {
		it.forms, it.cue, it.adj = e.forms, e.cue, e.adj
		if !it.upper && e.class == 0 && e.forms == 0 {
			it.forms, _ = guess(r.shown(it))
		}
	} else if r.lex.of(tok.Word).class == 0 {
		it.class &^= cDet | cPrep | cConj | cSub | cNeg | cAdv | cSubj | cObj | cPoss | cTo | cOf | cAs | cAnd // the "in" of "break-in"
		it.tag = tagOf(it.class, e.forms)
	}
	r.upperNext, r.particleNext = false, false
	if i < len(r.toks) && int(r.toks[i].Start) < end {
		r.upperNext = r.toks[i].Shape&features.Upper != 0
		r.particleNext = it.class&cParticle != 0 && r.lex.of(r.toks[i].Word).class&cParticle != 0
	}
	prev := r.tagAt(len(r.items) - 2)
	if it.class&cPrep != 0 && it.forms&vBase != 0 && prev == tModal {
		it.class &^= cPrep | cSub | cAs // "would like"
		it.tag = tagOf(it.class, e.forms)
	}
	it.tag = r.first(it, prev, e.forms, tok.Shape, parts)
	if it.tag == tName && parts == 1 && !r.upperNext && prev == tStop && r.leads(it, i, end) {
		it.tag = tAdv
	}
	r.busy = r.busy || stirs(it.class, it.cue|it.adj)
	return i
}

// glued takes into it what is glued to the word at t. It returns the next index, of how many words the item is now made, and
// what is known of the last of them.
func (r *reader) glued(it *item, t, end int) (int, int, *entry) {
	first := &r.toks[t]
	e := r.lex.of(first.Word)
	i, parts := t+1, 1
	if first.Shape&features.Apart != 0 {
		return i, parts, e
	}
	for i < len(r.toks) && int(r.toks[i].Start) < end && r.toks[i].Shape&(features.Punct|features.Glued) == features.Punct|features.Glued {
		s := r.at(i)
		var next features.Shape // of the word that is glued to the mark, where one is
		if i+1 < len(r.toks) && r.toks[i+1].Shape&features.Glued != 0 {
			next = r.toks[i+1].Shape
		}
		if s == "," && first.Shape&features.Digit != 0 && next&features.Digit != 0 {
			it.end = int(r.toks[i+1].End) // "5,000"
			i += 2
			continue
		}
		word := next&(features.Punct|features.Glued) == features.Glued && int(r.toks[i+1].Start) < end
		if word && r.ties(s, first.Shape, i+1) {
			it.end = int(r.toks[i+1].End)
			if s != "." {
				e = r.lex.of(r.toks[i+1].Word)
			}
			if it.end-it.start > particleLength && int(first.End-first.Start) <= particleLength && next&features.Upper != 0 {
				it.upper = true // "al-Din"
			}
			i += 2
			parts++
			continue
		}
		if s != "." {
			break
		}
		abbreviated := e.class&cAbbrev != 0 && parts == 1 && it.upper
		initial := it.end-int(r.toks[i-1].Start) == 1 && r.toks[i-1].Shape&features.Upper != 0
		parted := i+1 < len(r.toks) && r.toks[i+1].Shape&features.Glued != 0 && r.at(i+1) == "," // "D-Calif.,"
		// an initial or an abbreviation keeps its dot, unless the sentence ends there
		if !abbreviated && !initial && !parted || int(r.toks[i].End) >= end && parts == 1 {
			break
		}
		it.end = int(r.toks[i].End)
		i++
	}
	return i, parts, e
}

// ties says whether mark s makes one word of what stands before it, which starts with a token of the shape first, and of the
// token next.
func (r *reader) ties(s string, first features.Shape, next int) bool {
	switch s {
	case "-", "‑", "/", ".", "&", "_":
		return true
	case ":":
		return first&features.Digit != 0 && r.toks[next].Shape&features.Digit != 0
	case "'", "’":
		return !r.isClitic(next)
	}
	return false
}

// first is the tag that the word, after an item with the tag prev, suggests by itself, where it.tag is that of the word
// whatever stands around it and forms are those that the tables know.
func (r *reader) first(it *item, prev tag, forms form, shape features.Shape, parts int) tag {
	c := it.class
	known := c != 0 || forms != 0
	start := prev == tColon || prev == tQuote || prev == tStop || prev == tDash
	if shape&features.Digit != 0 {
		return tNum
	}
	if c&cParticle != 0 && !it.upper && !start && (r.upperNext || r.particleNext) && prev == tName {
		return tName // "Petra van der Holm": between two capitals only, and a row of them where the next is one too
	}
	if it.upper && !start && parts == 1 && !r.upperNext && it.end-it.start > 1 && c&(cDet|cNeg|cAdv) != 0 && c&(cSubj|cTime) == 0 && prev == tName {
		return tName // "Dawn-e No": a capital inside a sentence of small letters
	}
	if it.upper {
		if c&cTime != 0 && (c&cModal == 0 || !start) {
			if c&cModal != 0 && prev == tName {
				return tName // "Theresa May"
			}
			if r.upperNext && prev == tDet {
				return tName // "the Evening Mail"
			}
			return tTime
		}
		if c&cSubj != 0 && (start || it.end-it.start == 1) {
			return tSubj
		}
		if start && (c&cTitle != 0 || c == cParticle && forms == 0) && r.upperNext {
			return tName // "President Varo", "Le Monnier"
		}
		if start && r.upperNext && c&(cNoun|cTitle|cSource) == cNoun && forms&vBase != 0 {
			return tName // "Grant Tessel": a first name that is a noun and a verb too
		}
		if !start || !known || c&(cTitle|cSource) != 0 && forms == 0 || parts > 1 {
			if c&(cSubj|cPoss|cDet|cPrep|cConj|cOf) == 0 || !start && parts > 1 {
				return tName
			}
		}
	}
	if !known {
		_, tag := guess(r.shown(it))
		return tag
	}
	return it.tag
}

// tagOf is the tag of a word with these classes and forms, whatever stands around it.
func tagOf(c class, forms form) tag {
	switch {
	case c&cThat != 0:
		return tThat
	case c&cRel != 0:
		return tRel
	case c&cSubj != 0:
		return tSubj
	case c&cPoss != 0:
		return tPoss
	case c&cObj != 0:
		return tObj
	case c&cReflexive != 0:
		return tRefl
	case c&cTo != 0:
		return tTo
	case c&cHave != 0:
		return tHave
	case c&cBe != 0:
		return tBe
	case c&cDo != 0:
		return tDo
	case c&cModal != 0:
		return tModal
	case c&cNeg != 0:
		return tNeg
	case c&cConj != 0:
		return tConj
	case c&cSub != 0 && c&cPrep == 0:
		return tSub
	case c&cWh != 0:
		return tWh
	case c&cDet != 0:
		return tDet
	case c&cPrep != 0:
		return tPrep
	case c&cTime != 0:
		return tTime
	case c&cAdv != 0 && forms == 0:
		return tAdv
	}
	return tNoun
}

// guess tells from its ending what forms of a verb an unknown word may be, or that it is an adverb.
func guess(w string) (form, tag) {
	switch n := len(w); {
	case n <= 4:
	case w[n-2:] == "ed" && w[n-3] != 'e':
		return vPast | vPart, tNoun
	case n > 5 && w[n-3:] == "ing":
		return vIng, tNoun
	case w[n-2:] == "ly":
		return 0, tAdv
	}
	return 0, tNoun
}
