package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/features"
)

// unnamedMark follows the description that stands for the name of one who is not named.
const unnamedMark = " (unnamed)"

// unnamed is the person whom only a description names.
func (p *page) unnamed(a, end, head int, gender byte) int32 {
	if head-end <= longestName {
		end = head
	}
	name := p.description(a, end)
	if !strings.HasSuffix(name, unnamedMark) && name != capitalised(name) || !p.capitals(a, end) || p.anyIs(a, end, isHidden) { // "SENIOR OFFICIAL", whom a page will not name
		name += unnamedMark
	}
	return p.unknown(name, "person", gender)
}

// description is the phrase without articles, quantities and marks, with a capital.
func (p *page) description(a, end int) string {
	a = p.skipSmall(a, end)
	if a >= end {
		return ""
	}
	s := p.spell(a, end)
	caps := true
	for k := a; k < end; k++ {
		caps = caps && p.toks[k].Shape&(features.AllCaps|features.Punct) != 0
	}
	if caps && end-a > 1 {
		return capitalised(s)
	}
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsLower(r) && a+1 == end || unicode.IsLower(r) {
		return string(unicode.ToUpper(r)) + s[n:]
	}
	return s
}

// capitals says whether the phrase is written in capitals, as a transcript's label is.
func (p *page) capitals(a, end int) bool {
	for k := a; k < end; k++ {
		if p.toks[k].Shape&(features.AllCaps|features.Punct) == 0 {
			return false
		}
	}
	return true
}
