package source

import (
	"crypto/sha256"
	"fmt"
	"io"

	"parley/data"
)

// A Raw is one document's bytes before they are understood: a whole file, or one record of it.
type Raw struct {
	URI    string
	Format string  // the row of the table of formats that is to parse it
	Name   string  // the file's name without compression ending, for dates and formats that stand in it
	Bytes  []byte  // may share memory with other records of the file: not to be written to
	Offset int64   // of Bytes in the unpacked file
	Fault  *Reject // why there are no bytes; nil where there are. Parse hands it on, so that rejects keep their place

	columns Columns // as the caller named them
	table   *header // of the table that Bytes is a row of, else nil
	feed    *feed   // of the feed that Bytes is an item of, else nil
	address string  // of the page in Bytes, where the archive of the web that held it says so
}

// Hash is SHA-256 over all that Parse makes a document of: whatever comes with the same hash gives the same document. What
// is added to Raw or to Options and changes a document belongs here.
func (r *Raw) Hash(opts Options) [32]byte {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q %s %q %q %d", r.Format, r.Name, r.URI, opts.Published, r.columns, r.address, opts.maxDocument())
	if r.table != nil {
		fmt.Fprintf(h, " table %q", *r.table)
	}
	if r.feed != nil {
		fmt.Fprintf(h, " feed %q", *r.feed)
	}
	h.Write([]byte{0})
	h.Write(r.Bytes)
	return [32]byte(h.Sum(nil))
}

// A Reject says why an input, or one record of it, gives no document. Reason is one of the closed list in reasons.go.
type Reject struct {
	URI, Reason, Message string
	Offset               int64 // in bytes of the unpacked file where the fault is known, else -1
}

// Error is the reject in one line.
func (r *Reject) Error() string { return r.URI + ": " + r.Reason + ": " + r.Message }

// Options are what the caller knows better than the page, and the limits. The zero Options hold the defaults.
type Options struct {
	Published data.Date // for documents that do not say when they were published
	Stdin     io.Reader // what "-" reads; nil is empty
	Columns   Columns   // under which names tables and records hold what; nil guesses

	// OnSkip is told what kind of thing is passed over because it is no document by its kind, such as "warc request"; nil
	// is not told. The kinds are few. It is called in Each's own goroutine.
	OnSkip func(kind string)

	MaxDocument int   // bytes of one document, DefaultMaxDocument where 0
	MaxUnpacked int64 // bytes of one compressed file once unpacked, 64 GiB where 0
}

// The limits where Options set none. A page of news has 10 kB; the longest transcripts have 1 MB.
const (
	DefaultMaxDocument = 32 << 20
	defaultMaxUnpacked = 64 << 30
)

func (o Options) maxDocument() int {
	if o.MaxDocument > 0 {
		return o.MaxDocument
	}
	return DefaultMaxDocument
}

func (o Options) maxUnpacked() int64 {
	if o.MaxUnpacked > 0 {
		return o.MaxUnpacked
	}
	return defaultMaxUnpacked
}
