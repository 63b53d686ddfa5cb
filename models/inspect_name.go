package models

import (
	"slices"
	"strings"

	"parley/data"
)

// namesOf are the names of persons, by their words in lower case: whole names, and family names.
func namesOf(people []data.Person) map[string]string {
	names := map[string]string{}
	for _, p := range people {
		if p.Kind != "person" {
			continue
		}
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			words := strings.Fields(n)
			names[strings.ToLower(strings.Join(words, " "))] = p.Name
			if len(words) > 1 {
				names[strings.ToLower(words[len(words)-1])] = p.Name
			}
		}
	}
	return names
}

// leastName is how many letters a family name has at least that counts in small letters too: shorter ones are words, too.
const leastName = 5

// name looks for the names of people among a line's words.
func (c *checker) name(i int) {
	told := map[string]bool{}
	for _, r := range c.readings[i] {
		for a := range r {
			for b := a + 1; b <= len(r); b++ {
				words := strings.Join(r[a:b], " ")
				who, ok := c.names[strings.ToLower(words)]
				if !ok || told[who] || b == a+1 && c.common(i, words) {
					continue
				}
				told[who] = true
				c.add(i, "name", "%q is a name of %s: want words that fit whoever speaks", words, who)
			}
		}
	}
}

// common says that a word of line i is one, though also a family name: it is short, or the line has another form of it.
func (c *checker) common(i int, word string) bool {
	if word != strings.ToLower(word) {
		return false
	}
	one, many := strings.CutSuffix(word, "s")
	return len(word) < leastName || many && slices.ContainsFunc(c.readings[i], func(r []string) bool { return slices.Contains(r, one) })
}
