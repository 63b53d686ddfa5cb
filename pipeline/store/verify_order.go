package store

// A groupOrder checks that a group holds what its name says, in canonical order: published, then doc_id.
type groupOrder struct {
	*checker
	group string

	any                  bool
	day                  uint32
	doc                  string
	statements, evidence int64 // rows met behind the group's documents
}

func (o *groupOrder) document(d *DocumentRow) {
	if o.group == wholeGroup { // an early version wrote documents in the order of the inputs
		return
	}
	day := dayOf(d.Published)
	if month := groupOf(day); month != o.group {
		o.add(Documents+" "+d.DocID, "published in %s: stands in the files of %s", month, o.group)
	}
	if o.any && (day < o.day || day == o.day && d.DocID <= o.doc) {
		o.add(Documents+" "+d.DocID, "stands behind %s: want the order of published, then doc_id", o.doc)
	}
	o.any, o.day, o.doc = true, day, d.DocID
}

// end checks that the group's files of the other tables hold the rows of its documents and no others.
func (o *groupOrder) end() {
	for _, t := range []struct {
		name string
		have int64
	}{{Statements, o.statements}, {Evidence, o.evidence}} {
		want := int64(0)
		for _, f := range o.r.Run.in(t.name, o.group) {
			want += f.Rows
		}
		if t.have != want {
			o.add(t.name, "%d rows in the files of %s: its documents have %d", want, o.group, t.have)
		}
	}
}
