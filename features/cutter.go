package features

// A cutter goes over tokens once, from the first to the last.
type cutter struct {
	*Passage
	first, last int
	marks       []Mark
	next        int    // the mark that comes next
	closes      int    // the token that ends a short aside; -1
	clause      Clause // the one at hand, without its end
	begin       int    // where the sentence at hand begins in out
	out         []Clause
}

// stop is the first token from i on at which something is marked, by a phrase or by punctuation; last where none is.
func (c *cutter) stop(i int) int {
	end := c.last
	if c.next < len(c.marks) {
		end = min(end, int(c.marks[c.next].First))
	}
	for i < end && c.Toks[i].Shape&Punct == 0 {
		i++
	}
	return i
}

// marked says whether the next mark stands at token i.
func (c *cutter) marked(i int) bool { return c.next < len(c.marks) && int(c.marks[c.next].First) == i }

// longestClause is how many tokens a clause has at most. No sentence needs as many: what goes on without a mark is a list or no English, and
// who reads a clause may look over all of it for each of its words.
const longestClause = 256

// cut ends the clause before token at, where it has tokens; the one after it begins with token next.
func (c *cutter) cut(at, next int) {
	for int32(at) > c.clause.First+longestClause {
		c.clause.Last = c.clause.First + longestClause
		c.out = append(c.out, c.clause)
		c.clause.First, c.clause.Opener, c.clause.Leads = c.clause.Last, -1, false
	}
	if int32(at) > c.clause.First {
		c.clause.Last = int32(at)
		c.out = append(c.out, c.clause)
	}
	c.clause = Clause{First: int32(next), Opener: -1, Sentence: c.clause.Sentence, Aside: c.clause.Aside}
}

// mark does what the next mark, at token i, says, and gives the token behind it.
func (c *cutter) mark(i int) int {
	switch c.marks[c.next].Role {
	case Opener:
		leads := c.leads(i)
		c.cut(i, i)
		c.clause.Opener, c.clause.Leads = int32(c.next), leads
	case Auxiliary:
		if c.clause.Leads && c.inverted() {
			c.cut(i, i) // "only then can we"
		}
	case Opening:
		if c.clause.Leads && c.opensMain() {
			c.cut(i, i) // "while they threaten us there is ..."
		}
	case Main:
		if c.clause.Leads {
			c.cut(i, i)
		}
	case Joiner:
		if c.joins() {
			c.cut(i, i+1)
		}
	}
	c.next++
	return int(c.marks[c.next-1].Last)
}

// punct does what the punctuation mark at token i says.
func (c *cutter) punct(i int) {
	switch mark := c.Text[c.Toks[i].Start]; {
	case c.EndsSentence(i, c.last):
		c.endSentence(i, mark == '?')
	case mark == ';' || mark == ':' && i+1 < c.last && c.Toks[i+1].Shape&Glued == 0:
		c.cut(i, i+1)
	case i == c.closes: // the clause goes on behind the aside
	case mark == ')':
		c.cut(i, i+1)
		c.clause.Aside = false
	case mark == '(' || c.dash(i):
		c.aside(i)
	case mark == ',' && c.comma(i):
		c.cut(i, i+1)
	}
}

// endSentence ends the sentence with the mark at i.
func (c *cutter) endSentence(i int, asks bool) {
	c.clause.Aside = false
	c.cut(i, i+1)
	c.clause.Sentence++
	if asks {
		for j := c.begin; j < len(c.out); j++ {
			c.out[j].Asks = true
		}
	}
	c.begin = len(c.out)
}

// aside opens an aside at the bracket or dash at i, or closes that at hand. A short one is left in its clause.
func (c *cutter) aside(i int) {
	if !c.clause.Aside {
		if end := c.shortAside(i); end >= 0 {
			c.closes = end
			return
		}
	}
	open := !c.clause.Aside
	c.cut(i, i+1)
	c.clause.Aside = open
}

// asideReach is how many tokens a short aside has at most.
const asideReach = 14

// shortAside is the token that closes the short aside which the one at i opens: one without a verb of its own that the marks know;
// -1 where there is none.
func (c *cutter) shortAside(i int) int {
	bracket := c.Text[c.Toks[i].Start] == '('
	m := c.next
	for j := i + 1; j < c.last && j <= i+asideReach; j++ {
		for m < len(c.marks) && int(c.marks[m].First) < j {
			m++
		}
		if m < len(c.marks) && int(c.marks[m].First) == j && c.marks[m].Role != Inside && c.marks[m].Role != Joiner {
			return -1
		}
		switch {
		case c.Toks[j].Shape&Punct == 0:
		case c.EndsSentence(j, c.last):
			return -1
		case bracket && c.Text[c.Toks[j].Start] == ')', !bracket && c.dash(j):
			return j
		}
	}
	return -1
}

// comma says whether the comma at i ends the clause: one that leads, or one that the next begins behind.
func (c *cutter) comma(i int) bool {
	if c.clause.Leads {
		if opener := c.marks[c.clause.Opener]; int(opener.Last) != i || opener.First != c.clause.First {
			return true // and it is more than the word that opens it: "however, they must"
		}
	}
	if !c.marked(i + 1) {
		return false
	}
	role := c.marks[c.next].Role
	if role == Auxiliary && c.inserted(i) {
		return false
	}
	return role >= Starter || role == Joiner && !c.lists()
}

// inserted says whether the comma at i closes what another one before it opens, in which the marks know no verb: "the deal, also
// known as the pact, must".
func (c *cutter) inserted(i int) bool {
	for j := i - 1; j > int(c.clause.First) && j >= i-asideReach; j-- {
		if c.Toks[j].Shape&Punct == 0 || c.Text[c.Toks[j].Start] != ',' {
			continue
		}
		return j+1 < i && !c.subordinates(j+1) && (c.next == 0 || int(c.marks[c.next-1].First) < j)
	}
	return false
}

// subordinates says whether token i can open a clause of its own: "the islanders, who left the deal, must".
func (c *cutter) subordinates(i int) bool {
	switch c.Text[c.Toks[i].Start:c.Toks[i].End] {
	case "as", "who", "which", "whose", "whom", "where", "when":
		return true
	}
	return false
}

// lists says whether what follows the next mark, a joiner, is a word of a list: another mark or the end comes within two tokens.
func (c *cutter) lists() bool {
	after := int(c.marks[c.next].Last)
	for i := max(0, after-6); i < after-2; i++ { // a list's other comma
		if c.Toks[i].Shape&(Punct|Glued) == Punct|Glued && c.Toks[i].End-c.Toks[i].Start == 1 {
			return true
		}
	}
	for i := after; i < after+3; i++ {
		if i >= c.last || c.Toks[i].Shape&Punct != 0 {
			return true
		}
	}
	return false
}

// leads says whether the next mark, an opener at token i, opens its sentence or the clause at hand.
func (c *cutter) leads(i int) bool {
	begin := c.clause.First
	switch before := int32(i) - begin; {
	case i == c.first || before == 0:
		return true
	case before == 1 && c.Text[c.Toks[begin].Start:c.Toks[begin].End] == "that":
		return true
	}
	if c.clause.Opener >= 0 && c.fills(c.marks[c.clause.Opener], i) {
		return true
	}
	return c.next > 0 && c.marks[c.next-1].starts() && c.fills(c.marks[c.next-1], i) // "there if"
}

// fills says whether the clause at hand is, up to token i, no more than the mark.
func (c *cutter) fills(m Mark, i int) bool { return m.First == c.clause.First && int(m.Last) == i }

// starts says whether the mark can begin a clause by what it is, and not by what follows.
func (m Mark) starts() bool { return m.Role == Starter || m.Role == Opening }

// inverted says whether the subject stands right behind the next mark, an auxiliary.
func (c *cutter) inverted() bool {
	m := c.next
	return m+1 < len(c.marks) && c.marks[m+1].First == c.marks[m].Last && c.marks[m+1].starts()
}

// joins says whether the next mark joins clauses, not words: what follows begins one.
func (c *cutter) joins() bool {
	m, after := c.next, c.marks[c.next].Last
	if int(after) < c.last && c.Toks[after].Shape&Punct != 0 {
		after++ // 'and "those who'
	}
	return int(after) < c.last && m+1 < len(c.marks) && c.marks[m+1].First == after && (c.marks[m+1].Role >= Starter || c.marks[m+1].Role == Opener)
}

// leadReach is how many tokens are looked over for the comma that ends a leading clause.
const leadReach = 40

// opensMain says whether the next mark, in a leading clause that no comma ends, begins the main clause.
func (c *cutter) opensMain() bool {
	m, at := c.next, c.marks[c.next].First
	if at < c.clause.First+3 || m > 0 && c.marks[m-1].Last == at {
		return false
	}
	if m+1 >= len(c.marks) || c.marks[m+1].First != c.marks[m].Last || c.marks[m+1].Role != Auxiliary {
		return false
	}
	for i := int(at); i < c.last && i < int(at)+leadReach; i++ {
		if c.Toks[i].Shape&Punct == 0 {
			continue
		}
		if c.Text[c.Toks[i].Start] == ',' {
			return i+1 >= c.last // the comma of a quotation's end
		}
		if c.EndsSentence(i, c.last) {
			break
		}
	}
	return true
}
