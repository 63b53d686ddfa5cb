package features

import (
	"encoding/binary"
	"slices"
)

// A machine finds phrases with one look-up a word: its states are lists of all the nodes that the words read so far can have
// led to, the most exact first. It learns them, and the ways between them, from the texts it reads: those that texts need are
// a hundredth of all.
type machine struct {
	p       *Phrases
	states  []state
	pairs   []cell           // ways from two symbols that a phrase may begin with to the state after them, each where its hash points
	cells   []cell           // ways from state to state, likewise; one may drive out another
	shift   uint             // of hashes
	members []int32          // of states
	known   map[string]int32 // state by members

	symbols []symbol // of the tokens that are read, and otherMark behind them
	begins  []int32  // which of the tokens begin a phrase, or may, each times two; and goesOn

	list []int32 // of a state in the making
	key  []byte
}

// A state is a list of nodes.
type state struct {
	next   stepSet // what may follow some of them
	found  entries // of the first of them at which a pattern ends
	lo, hi int32   // into machine.members
	any    int32   // the state after a word that takes no step but the one over any; unlearnt
}

// A cell is one way of the machine: the state before, or the first symbol, and the symbol, and the state after.
type cell struct {
	way uint32 // state<<16 | symbol
	to  int32
}

// States that are none, and the mark of a node that waits for the part of a word behind a hyphen or apostrophe.
const (
	dead     = 0
	unlearnt = -1
	waiting  = 1 << 30
)

// Bounds of what a machine keeps, of what it weighs at once, and of how far a phrase goes: "_" is a word of any number of
// parts. English and the shipped tables stay under 20.
const (
	maxStates  = 1 << 15 // and what one phrase adds: a cell's way has 16 bits for them
	maxMembers = 128
	maxLength  = 128
	cellBits   = 14
)

func newMachine(p *Phrases) *machine {
	m := &machine{p: p, known: map[string]int32{}}
	bits := 4
	for bits < cellBits && 1<<bits < len(p.edges) {
		bits++
	}
	m.pairs, m.cells, m.shift = make([]cell, 1<<bits), make([]cell, 1<<bits), uint(32-bits)
	m.forget()
	return m
}

// forget gives up all that was learnt.
func (m *machine) forget() {
	m.states, m.members = append(m.states[:0], state{}), m.members[:0]
	clear(m.pairs)
	clear(m.cells)
	clear(m.known)
}

// longest is what ends at the end of the longest phrase that begins at token i, and its last token. found is what ends with
// that token.
func (m *machine) longest(i int32, found entries) (_ entries, end int32) {
	s := m.symbols[i]
	end = i
	for i++; m.symbols[i] == overMark; i++ {
	}
	pair := uint32(s)<<16 | uint32(m.symbols[i])
	q := m.pairs[m.cell(pair)].follow(pair)
	if q == unlearnt {
		q = m.enter(pair)
	}
	if q == dead {
		return found, end
	}
	if f := m.states[q].found; f.n != 0 {
		found, end = f, i
	}
	last := min(int32(len(m.symbols)-1), i+maxLength)
	for i++; i < last; i++ {
		s, from := m.symbols[i], &m.states[q]
		if s == overMark {
			continue
		}
		both := from.next & m.p.kinds[s].can
		if both == 0 {
			break
		}
		way := uint32(q)<<16 | uint32(s)
		to := from.any
		if both != anyBit {
			to = m.cells[m.cell(way)].follow(way)
		}
		if to == unlearnt {
			to = m.learn(q, s, both)
		}
		if to == dead {
			break
		}
		q = to
		if f := m.states[q].found; f.n != 0 {
			found, end = f, i
		}
	}
	return found, end
}

// cell is where the way is kept, if it is.
func (m *machine) cell(way uint32) uint32 { return way * 0x9e3779b1 >> m.shift }

// follow is the state that the way leads to; unlearnt where the cell holds another.
func (c cell) follow(way uint32) int32 {
	if c.way != way {
		return unlearnt
	}
	return c.to
}

// enter makes the state after two symbols, and remembers the way.
func (m *machine) enter(pair uint32) int32 {
	if len(m.states) > maxStates {
		m.forget() // a machine does not grow with what it reads
	}
	to := int32(dead)
	if q := m.start(symbol(pair >> 16)); q != dead {
		to = m.after(q, symbol(pair))
	}
	m.pairs[m.cell(pair)] = cell{pair, to}
	return to
}

// learn makes the state after q and the symbol, which has these steps in common with it, and remembers the way.
func (m *machine) learn(q int32, s symbol, both stepSet) int32 {
	to := m.after(q, s)
	if both == anyBit {
		m.states[q].any = to
	} else {
		way := uint32(q)<<16 | uint32(s)
		m.cells[m.cell(way)] = cell{way, to}
	}
	return to
}

// start is the state after a symbol that begins a phrase; dead where none begins so.
func (m *machine) start(s symbol) int32 {
	m.list = m.list[:0]
	w := &m.p.ways[s]
	for _, at := range m.p.starts[w.starts:][:w.nStarts] {
		m.add(at)
	}
	return m.state()
}

// after makes the state after q and the symbol.
func (m *machine) after(q int32, s symbol) int32 {
	m.list = m.list[:0]
	p := m.p
	can, w := p.kinds[s].can, &p.ways[s]
	for _, at := range m.members[m.states[q].lo:m.states[q].hi] {
		if at&waiting != 0 {
			m.add(at &^ waiting)
			continue
		}
		n := &p.nodes[at]
		for _, x := range p.steps[w.steps:][:w.nSteps] {
			if x.bit&n.next != 0 {
				m.add(p.follow(n, x.word))
			}
		}
		if can&n.next&anyBit != 0 {
			m.add(n.any)
		}
		if can&n.next&loopBit != 0 {
			m.add(at | waiting)
		}
	}
	return m.state()
}

// add puts a node behind those of the state in the making: what stands there already is more exact.
func (m *machine) add(at int32) {
	if at != 0 && len(m.list) < maxMembers && !slices.Contains(m.list, at) {
		m.list = append(m.list, at)
	}
}

// state is the state of the nodes listed.
func (m *machine) state() int32 {
	if len(m.list) == 0 {
		return dead
	}
	m.key = m.key[:0]
	for _, at := range m.list {
		m.key = binary.LittleEndian.AppendUint32(m.key, uint32(at))
	}
	id, ok := m.known[string(m.key)]
	if ok {
		return id
	}
	s := state{lo: int32(len(m.members)), any: unlearnt}
	for _, at := range m.list {
		if at&waiting != 0 {
			s.next = ^stepSet(0) // whatever is joined
			continue
		}
		n := &m.p.nodes[at]
		s.next |= n.next
		if s.found.n == 0 {
			s.found = n.found
		}
	}
	m.members = append(m.members, m.list...)
	s.hi = int32(len(m.members))
	id = int32(len(m.states))
	m.states = append(m.states, s)
	m.known[string(m.key)] = id
	return id
}
