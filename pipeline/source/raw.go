package source

// An Input is one thing to read: a file, or standard input.
type Input struct {
	Path string // "" for standard input
}

// A Raw is one document's bytes before they are understood: a whole file, or one record of it.
type Raw struct {
	URI    string
	Format string // the row of the table of formats that is to parse it
	Name   string // the file's name without compression ending, for dates and formats that stand in it
	Bytes  []byte
	Offset int64 // of Bytes in the unpacked file
}

// A Reject says why an input, or one record of it, gives no document. Reason is one of the closed list in reasons.go.
type Reject struct {
	URI, Reason, Message string
	Offset               int64 // in bytes where the fault is known, else -1
}

// Error is the reject in one line.
func (r *Reject) Error() string { return r.URI + ": " + r.Reason + ": " + r.Message }
