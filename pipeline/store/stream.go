package store

// A stream is a table that is read one row at a time, beside others.
type stream[T any] struct {
	next func() (T, error, bool)
	fail func(error) // is told the fault that ends the rows; nil for nobody
	row  T
	ok   bool  // row is one
	err  error // the fault that ended the rows
}

// newStream stands at the first row.
func newStream[T any](next func() (T, error, bool), fail func(error)) *stream[T] {
	s := &stream[T]{next: next, fail: fail}
	s.advance()
	return s
}

func (s *stream[T]) advance() {
	row, err, ok := s.next()
	s.row, s.ok = row, ok && err == nil
	if err != nil {
		s.err = err
		if s.fail != nil {
			s.fail(err)
		}
	}
}
