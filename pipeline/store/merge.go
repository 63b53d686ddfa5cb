package store

import (
	"context"
	"errors"
	"iter"
	"maps"
	"slices"
)

// A Settler is told the statements of each document that has any, document by document in canonical order, and says of
// which statement of another document each is a repeat, in DuplicateOf. Statements that repeat one of their own document
// name it already, and it leaves those. What it said in an earlier run is cleared. The rows are its own until it returns.
type Settler func(document []SaidRow) error

// Merge makes the tables of documents, statements and evidence out of the snapshot before and the work, and the table of
// rejects: listed says whether a file would have been read by this run if it were still there. It says false, and writes
// nothing, where the snapshot before stays as it is; settle is not called then.
func (w *Work) Merge(ctx context.Context, settle Settler, listed func(path string) bool) (t Tally, news bool, err error) {
	p, err := newPlan(ctx, w)
	if err != nil {
		return t, false, err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	rejects, err := w.rejects(listed)
	if err != nil {
		return t, false, err
	}
	if w.same && len(p.touched) == 0 {
		same, err := w.sameRejects(rejects)
		if same || err != nil {
			return p.tally, false, err
		}
	}
	m := &merger{s: w.s, p: p, ctx: ctx, settle: settle}
	if err := m.documents(); err != nil {
		return t, false, err
	}
	return p.tally, true, eachReject(rejects, func(row RejectRow) error { return w.s.Rejects.Write(row) })
}

// A merger writes the rows, group by group.
type merger struct {
	s      *Snapshot
	p      *plan
	ctx    context.Context
	settle Settler

	next  func() (record, error, bool) // of the plan's order
	ahead *newRecord                   // read and not yet written
	place uint32                       // of the next document of the snapshot before
}

func (m *merger) documents() error {
	groups := maps.Clone(m.p.touched)
	if m.p.carry {
		for _, g := range m.p.w.prev.Run.groups() {
			groups[g] = m.p.touched[g]
		}
	}
	next, stop := iter.Pull2(m.p.news())
	defer stop()
	m.next = next
	if err := m.advance(); err != nil {
		return err
	}
	for _, g := range slices.Sorted(maps.Keys(groups)) { // digits come before letters
		var err error
		if groups[g] {
			err = m.write(g)
		} else {
			err = m.keep(g)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// news gives the plan's records.
func (p *plan) news() iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		if err := p.order.each(nil, func(r record) bool { return yield(r, nil) }); err != nil {
			yield(record{}, err)
		}
	}
}

// advance reads the next new document.
func (m *merger) advance() error {
	r, err, ok := m.next()
	if err != nil || !ok {
		m.ahead = nil
		return err
	}
	n := unpackNew(r)
	m.ahead = &n
	return nil
}

// write makes a group's files anew.
func (m *merger) write(group string) error {
	if err := m.turn(group); err != nil {
		return err
	}
	if m.p.carry {
		if err := m.old(group); err != nil {
			return err
		}
	}
	return m.fresh(group, undated, "")
}

func (m *merger) turn(group string) error {
	return errors.Join(m.s.Documents.turn(group), m.s.Statements.turn(group), m.s.Evidence.turn(group))
}

// fresh writes the group's new documents that stand before a day and a doc_id; "" is behind all.
func (m *merger) fresh(group string, day uint32, doc string) error {
	for m.ahead != nil && groupOf(m.ahead.day) == group && (doc == "" || m.ahead.day < day || m.ahead.day == day && m.ahead.doc < doc) {
		content, err := m.p.w.j.read(m.ahead.rows)
		if err != nil {
			return err
		}
		e, _, err := entryOf(content)
		if err != nil {
			return m.p.w.fault(m.ahead.rows, err)
		}
		if err := m.readdress(&e.Document); err != nil {
			return err
		}
		if err := m.put(&e); err != nil {
			return err
		}
		if err := m.advance(); err != nil {
			return err
		}
	}
	return nil
}

// readdress gives a document the address that the plan has for it.
func (m *merger) readdress(d *DocumentRow) error {
	if m.ahead.address == 0 {
		return nil
	}
	content, err := m.p.w.j.read(m.ahead.address)
	if err != nil {
		return err
	}
	met, err := documentOf(content)
	if err != nil {
		return m.p.w.fault(m.ahead.address, err)
	}
	d.URI, d.SourceSHA256 = met.URI, met.SourceSHA256
	return nil
}

// old writes the group's documents of the snapshot before that stay, with the new ones between them.
func (m *merger) old(group string) error {
	before := readGroup(m.p.w.prev, group)
	defer before.stop()
	for {
		e, ok, err := before.document()
		if err != nil {
			return err
		}
		if !ok {
			return before.ended()
		}
		place := m.place
		m.place++
		if m.p.dropped.has(place) {
			continue
		}
		day := dayOf(e.Document.Published)
		if err := m.fresh(group, day, e.Document.DocID); err != nil {
			return err
		}
		if m.ahead != nil && m.ahead.day == day && m.ahead.doc == e.Document.DocID {
			if err := m.readdress(&e.Document); err != nil {
				return err
			}
			if err := m.advance(); err != nil {
				return err
			}
		}
		if err := m.put(e); err != nil {
			return err
		}
	}
}

// put settles a document's statements and writes its rows.
func (m *merger) put(e *Entry) error {
	if err := m.ctx.Err(); err != nil {
		return err
	}
	if len(e.Statements) > 0 {
		rows := make([]SaidRow, len(e.Statements))
		for i := range e.Statements {
			rows[i] = said(&e.Statements[i])
		}
		if err := m.settled(rows); err != nil {
			return err
		}
		for i := range rows {
			e.Statements[i].DuplicateOf = rows[i].DuplicateOf
		}
	}
	if err := m.s.Documents.Write(e.Document); err != nil {
		return err
	}
	if err := m.s.Statements.Write(e.Statements...); err != nil {
		return err
	}
	return m.s.Evidence.Write(e.Evidence...)
}

// settled calls the settler on a document, with what it says of other documents cleared.
func (m *merger) settled(rows []SaidRow) error {
	own := func(id string) bool {
		return slices.ContainsFunc(rows, func(s SaidRow) bool { return s.StatementID == id })
	}
	for i := range rows {
		if of := rows[i].DuplicateOf; of != "" && !own(of) {
			rows[i].DuplicateOf = ""
		}
	}
	return m.settle(rows)
}
