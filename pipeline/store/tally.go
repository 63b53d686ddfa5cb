package store

// A Tally says what became of the documents of a run. Each that was read and not rejected is added, changed, unchanged or
// repeated; documents of the snapshot before that were not read are rescored or stay.
type Tally struct {
	Added     int64 `json:"added"`
	Changed   int64 `json:"changed"`   // took the place of an older version
	Unchanged int64 `json:"unchanged"` // were there as they are
	Repeated  int64 `json:"repeated"`  // stood in the inputs more than once, or an older version of them did
	Rescored  int64 `json:"rescored"`  // the same text, by another program or other tables
}
