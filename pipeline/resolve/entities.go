package resolve

// An entity is someone who speaks or is named on the page.
type entity struct {
	sp                   Speaker
	person, outlet, land int32                // index into a table, -1
	gender               byte                 // 'm', 'f', 0
	places               [mostPlaces][2]int32 // the first places that name it, as tokens
	seen                 int8                 // how many of places are filled
	role, roles, serves  string               // see roleOf and rolesOf
	kins                 []string             // the families of trades among roles
	roleRead             bool                 // role is known
	asked                bool                 // a role was asked for
	read                 int8                 // how many of places there were when it was
}

// mostPlaces is how many mentions of an entity are read for what it is.
const mostPlaces = 4

// sees files a place that names the entity.
func (e *entity) sees(first, last int32) {
	if e.seen < mostPlaces {
		e.places[e.seen] = [2]int32{first, last}
		e.seen++
	}
}

// known is the page's entity for a row of a table.
func (p *page) known(o owner) int32 {
	var slot *int32
	switch o.kind {
	case aPerson:
		slot = &p.ofPerson[o.at]
	case anOutlet:
		slot = &p.ofOutlet[o.at]
	default:
		slot = &p.ofLand[o.at]
	}
	if *slot > 0 {
		return *slot - 1
	}
	e := entity{person: -1, outlet: -1, land: -1}
	switch o.kind {
	case aPerson:
		row := &p.r.people[o.at]
		e.person = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: row.Kind, Faction: row.Faction, Known: true}
		if row.Gender != "" {
			e.gender = row.Gender[0]
		}
	case anOutlet:
		row := &p.r.outlets[o.at]
		e.outlet = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: "outlet", Faction: row.Faction, Known: true}
	default:
		row := &p.r.countries[o.at]
		e.land = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: "group", Known: true}
	}
	p.entities = append(p.entities, e)
	*slot = int32(len(p.entities))
	return *slot - 1
}

// slugged is the entity of a name that no table holds, if the page has it already. Its slug is left in p.buf.
func (p *page) slugged(name string) (ent int32, ok bool) {
	p.buf = p.r.names.keys.appendSlug(p.buf[:0], name)
	ent, ok = p.slugs[string(p.buf)]
	return ent, ok
}

// unknown is the page's entity for a name that no table holds.
func (p *page) unknown(name, kind string, gender byte) int32 {
	if at, ok := p.slugged(name); ok {
		if e := &p.entities[at]; kind == "outlet" && e.sp.Kind != kind {
			e.sp.Kind = kind // a heading or a noun beside the name has told
		}
		return at
	}
	id := string(p.buf)
	p.entities = append(p.entities, entity{person: -1, outlet: -1, land: -1, gender: gender,
		sp: Speaker{ID: id, Name: name, Kind: kind}})
	p.slugs[id] = int32(len(p.entities) - 1)
	return int32(len(p.entities) - 1)
}
