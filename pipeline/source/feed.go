package source

// A feed is what a feed says of all its items.
type feed struct {
	outlet   string // the feed's title
	language string
	root     []byte // of XML: the start tags that the items stand in, for their names' prefixes
}

// describe fills in what an item leaves to its feed.
func (f *feed) describe(d *Document) {
	if f == nil {
		return
	}
	if d.Outlet == "" {
		d.Outlet = f.outlet
	}
	if d.Language == "" {
		d.Language = f.language
	}
}
