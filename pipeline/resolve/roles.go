package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/features"
)

// longestRole is how many tokens of an apposition are read.
const longestRole = 24

// role is what the text calls the speaker of statement i: at the statement, else where the page first says it.
func (p *page) role(i int) string {
	s := p.atts[i].Source
	ent := p.who[i]
	if p.entities[ent].sp.Kind != "person" {
		return ""
	}
	if s.Ok() {
		a, b := p.sourceOf(i)
		a, b = p.trim(a, b)
		if a < b && !p.is(a, pronoun|isRelative|isPossessive) {
			head := p.headEnd(a, b)
			if first, last := p.nameIn(a, head, ent); first < last {
				if r := p.apposition(last); r != "" {
					return r
				}
				if r := p.titles(a, first); r != "" {
					return r
				}
			}
		}
	}
	return p.roleOf(ent)
}

// nameIn is where tokens [a, head) name the entity, without titles; empty where they only describe it.
func (p *page) nameIn(a, head int, ent int32) (int, int) {
	for m := p.firstMention(a, head); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= head; m++ {
		if p.mentions[m].ent == ent {
			return int(p.mentions[m].first), int(p.mentions[m].last)
		}
	}
	if p.entities[ent].sp.Known {
		return 0, 0
	}
	end := p.phraseEnd(a, head)
	words := p.wordsIn(a, end)
	if len(words) == 0 || int(words[len(words)-1].tok) != end-1 {
		return 0, 0
	}
	from := len(words) - 1
	for n := strings.Count(p.entities[ent].sp.Name, " ") + strings.Count(p.entities[ent].sp.Name, "-"); n > 0 && from > 0; n-- {
		from--
	}
	return int(words[from].tok), end
}

// titles is what stands before the name in tokens [a, first), without article.
func (p *page) titles(a, first int) string {
	for a < first && (p.is(a, isDefinite|isIndefinite|isQuantifier|isConjunction) || p.toks[a].Shape&features.Punct != 0) {
		a++
	}
	end := first
	for end > a && p.toks[end-1].Shape&features.Punct != 0 && !p.punct(end-1, period) {
		end--
	}
	if end-a <= 2 && p.is(a, isHonorific) {
		return ""
	}
	return p.spell(a, end)
}

// apposition is what follows the name that ends at token last, between commas, if it says what the person is.
func (p *page) apposition(last int) string {
	if !p.punct(last, comma) {
		return ""
	}
	a := last + 1
	k := a
	noun := false
	for ; k < len(p.toks) && k < a+longestRole; k++ {
		if p.punct(k, comma|period|semicolon|colon|enDash|emDash|openBracket|closeBracket|straightQuote|openQuote) && !(p.punct(k, period) && k+1 < len(p.toks) && p.toks[k-1].Shape&features.Upper != 0 && p.toks[k+1].Shape&features.Glued != 0) ||
			k > a && !p.near(k-1, k) {
			break
		}
		if p.is(k, isRelative|pronoun) {
			return ""
		}
		noun = noun || k < a+8 && p.is(k, isPerson|isTitle)
	}
	if !noun && !p.is(a, isIndefinite|isDefinite) || k == a || k == a+longestRole || !p.is(a, isIndefinite|isDefinite|isPerson|isTitle|isPossessive) && p.toks[a].Shape&features.Upper == 0 && !p.is(a, isPast) {
		return ""
	}
	for a < k && p.is(a, isDefinite|isIndefinite) {
		a++
	}
	return p.spell(a, k)
}

// roleOf is what the page first says that the entity is.
func (p *page) roleOf(ent int32) string {
	e := p.frozen(ent)
	if !e.roleRead {
		e.roleRead = true
		for _, at := range e.places[:e.read] {
			title, app := p.beside(at)
			if e.role = app; app == "" {
				e.role = title
			}
			if e.role != "" {
				break
			}
		}
	}
	return e.role
}

// rolesOf is all that the page says beside the entity's first mentions, in lower case, and whom it serves there: of "a spokesman
// for the mayor", "the mayor".
func (p *page) rolesOf(ent int32) (roles, serves string) {
	e := p.frozen(ent)
	if e.roles == "" && e.read > 0 {
		var all, whom []byte
		for _, at := range e.places[:e.read] {
			title, app := p.beside(at)
			own, served := serving(app)
			all = append(append(append(append(all, title...), ' '), own...), ' ')
			whom = append(append(whom, served...), ' ')
		}
		e.roles, e.serves = strings.ToLower(string(all)), strings.ToLower(string(whom))
		e.kins = p.kinsOf(e.roles)
	}
	return e.roles, e.serves
}

// serving parts a role from whom it serves: "adviser" and "the president".
func serving(role string) (own, whom string) {
	for _, to := range [2]string{" for the ", " to the "} {
		if i := strings.Index(role, to); i > 0 {
			return role[:i], role[i+len(to)-len("the "):]
		}
	}
	return role, ""
}

// serves says whether the entity speaks for, or advises, what the noun at token n says, and is not that itself.
func (p *page) serves(ent int32, n int) bool {
	_, whom := p.rolesOf(ent)
	return hasWord(whom, strings.ToLower(p.str(n))) && !p.hasRole(ent, n)
}

// frozen is the entity, of whose places only those count from now on that are known: what is said of its role stays.
func (p *page) frozen(ent int32) *entity {
	e := &p.entities[ent]
	if !e.asked {
		e.asked, e.read = true, e.seen
	}
	return e
}

// beside is what stands before and after the name at tokens [at[0], at[1]), "" where that tells no role.
func (p *page) beside(at [2]int32) (title, app string) {
	first, last := int(at[0]), int(at[1])
	a := first
	for n := 0; a > 0 && n < 8 && p.near(a-1, a) && (p.toks[a-1].Shape&features.Upper != 0 || p.is(a-1, isTitle|isPerson|isLink) ||
		p.punct(a-1, hyphen) || p.punct(a-1, period) && p.is(a-2, isTitle)); n++ {
		a--
	}
	for a < first && p.is(a, isLink|isPreposition) {
		a++
	}
	if p.anyIs(a, first, isTitle|isPerson) {
		title = p.titles(a, first)
	}
	if strings.IndexFunc(title, isLetter) < 0 {
		title = ""
	}
	return title, p.apposition(last)
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x7f }

// hasRole says whether an entity is what the noun at token n says: by its offices, or by what stands beside its name. Of "the
// secretary-general", a director-general is none.
func (p *page) hasRole(ent int32, n int) bool {
	noun := strings.ToLower(p.str(n))
	if n > 1 && p.punct(n-1, hyphen) {
		first := strings.ToLower(p.str(n - 2))
		return p.hasNoun(ent, first+"-"+noun) || p.hasNoun(ent, first+" "+noun)
	}
	return p.hasNoun(ent, noun) || p.lex(n).kin != "" && slices.Contains(p.entities[ent].kins, p.lex(n).kin)
}

// hasNoun says whether a noun, in lower case, is among what an entity is: by its offices, or by what stands beside its name.
func (p *page) hasNoun(ent int32, noun string) bool {
	e := &p.entities[ent]
	if e.person >= 0 {
		for _, o := range p.r.held[e.person] {
			if !p.r.offices[o].Holds(p.lo, p.hi) {
				continue
			}
			for _, name := range p.r.posts[p.postOf(o)].Names {
				if hasWord(name, noun) {
					return true
				}
			}
		}
	}
	roles, _ := p.rolesOf(ent)
	return hasWord(roles, noun)
}

// kinsOf are the families of trades that the words of roles belong to.
func (p *page) kinsOf(roles string) []string {
	var kins []string
	for w := range strings.SplitSeq(roles, " ") {
		if x := p.r.lexicon.words[strings.Trim(w, ".,")]; x != nil && x.kin != "" {
			kins = append(kins, x.kin)
		}
	}
	return kins
}

// hasWord says whether the words of s, parted by anything but letters, hold w.
func hasWord(s, w string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], w)
		if i < 0 || w == "" {
			return false
		}
		i += at
		j := i + len(w)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[j:])
		if (i == 0 || !unicode.IsLetter(before)) && (j == len(s) || !unicode.IsLetter(after)) {
			return true
		}
		at = j
	}
}
