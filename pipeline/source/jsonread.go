package source

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// maxNesting is how deep lists and objects may stand in each other; a record of a text has two or three levels.
const maxNesting = 64

// A jsonReader reads JSON values. It is ours because records are read at the speed of the texts in them: a string is
// copied once, and the keys nobody asked for are skipped. It forgives what pages get wrong without being ambiguous: raw
// control characters in strings, a comma before a closing bracket, half a surrogate pair.
type jsonReader struct {
	b      []byte
	at     int
	depth  int
	mended bool // a string had bytes that are not UTF-8, or half a surrogate pair: U+FFFD stands for them
}

type jsonFault struct {
	at   int
	want string
}

func (f *jsonFault) Error() string { return fmt.Sprintf("at byte %d: want %s", f.at, f.want) }

func (j *jsonReader) fail(want string) error { return &jsonFault{j.at, want} }

func (j *jsonReader) space() {
	for j.at < len(j.b) {
		switch j.b[j.at] {
		case ' ', '\t', '\n', '\r':
			j.at++
		default:
			return
		}
	}
}

// peek is the next byte that is no white space; 0 at the end.
func (j *jsonReader) peek() byte {
	j.space()
	if j.at == len(j.b) {
		return 0
	}
	return j.b[j.at]
}

// value reads one value: string, float64, bool, nil, []any or map[string]any. Unless keep, it only skips it.
func (j *jsonReader) value(keep bool) (any, error) {
	switch c := j.peek(); {
	case c == '"':
		return j.str(keep)
	case c == '{':
		var m map[string]any
		if keep {
			m = map[string]any{}
		}
		err := j.members(func(string) bool { return keep }, m)
		return m, err
	case c == '[':
		return j.list(keep)
	case c == '-' || isDigit(c):
		return j.number()
	}
	for _, w := range []struct {
		word  string
		value any
	}{{"true", true}, {"false", false}, {"null", nil}} {
		if bytes.HasPrefix(j.b[j.at:], []byte(w.word)) {
			j.at += len(w.word)
			return w.value, nil
		}
	}
	return nil, j.fail("a value")
}

func (j *jsonReader) enter() error {
	j.depth++
	if j.depth > maxNesting {
		return j.fail(fmt.Sprintf("at most %d levels", maxNesting))
	}
	j.at++
	return nil
}

// members reads an object into m, whose key decides which members are kept. A key that stands twice counts as last said.
func (j *jsonReader) members(key func(string) bool, m map[string]any) error {
	if err := j.enter(); err != nil {
		return err
	}
	for {
		switch j.peek() {
		case '}':
			j.at++
			j.depth--
			return nil
		case '"':
		default:
			return j.fail("a key or }")
		}
		k, err := j.str(m != nil)
		if err != nil {
			return err
		}
		if j.peek() != ':' {
			return j.fail(":")
		}
		j.at++
		name, _ := k.(string)
		keep := m != nil && key(name)
		v, err := j.value(keep)
		if err != nil {
			return err
		}
		if keep {
			m[name] = v
		}
		switch j.peek() {
		case ',':
			j.at++
		case '}':
		default:
			return j.fail(", or }")
		}
	}
}

func (j *jsonReader) list(keep bool) (any, error) {
	if err := j.enter(); err != nil {
		return nil, err
	}
	var all []any
	for {
		if j.peek() == ']' {
			j.at++
			j.depth--
			return all, nil
		}
		v, err := j.value(keep)
		if err != nil {
			return nil, err
		}
		if keep {
			all = append(all, v)
		}
		switch j.peek() {
		case ',':
			j.at++
		case ']':
		default:
			return nil, j.fail(", or ]")
		}
	}
}

func (j *jsonReader) number() (any, error) {
	from := j.at
	for j.at < len(j.b) && strings.IndexByte("+-0123456789.eE", j.b[j.at]) >= 0 {
		j.at++
	}
	n, err := strconv.ParseFloat(string(j.b[from:j.at]), 64)
	if err != nil && j.at-from > 32 || err != nil && n == 0 {
		j.at = from
		return nil, j.fail("a number")
	}
	return n, nil
}
