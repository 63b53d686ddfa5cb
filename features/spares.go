package features

import "sync"

// Spares are machines that nobody uses. They are as many as ever ran at once, and unlike those of a sync.Pool they outlive
// every collection of garbage: what a machine has learnt takes thousands of words to learn anew.
type spares struct {
	mu   sync.Mutex
	free []*machine
}

// take is one of them, nil where there is none.
func (s *spares) take() *machine {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.free)
	if n == 0 {
		return nil
	}
	m := s.free[n-1]
	s.free = s.free[:n-1]
	return m
}

// mostKept is how many symbols a spare has room for: a long text's are given up, so that one does not hold them for ever.
const mostKept = 1 << 16

// put hands a machine back.
func (s *spares) put(m *machine) {
	if cap(m.symbols) > mostKept {
		m.symbols, m.begins = nil, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, m)
}
