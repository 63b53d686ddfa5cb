package pipeline

import (
	"errors"

	"parley/features"
	"parley/models"
	"parley/pipeline/attribute"
	"parley/pipeline/resolve"
	"parley/pipeline/segment"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// A job is a document on its way, and what each stage has made of it. One goroutine owns it at a time.
type job struct {
	seq    int
	weight int64 // its share of inFlightBytes
	raw    source.Raw
	input  *store.Input // that it stands in; its counts are the last step's

	doc          *source.Document
	segments     segment.Segments
	tokens       []features.Token
	attributions []attribute.Attribution
	statements   []resolve.Statement
	stances      []models.Stance
	contents     []string // by statement: its words

	place    position           // in the inputs
	source   string             // hash of what the document is read from, in hex digits; "" where it is not read
	row      *store.DocumentRow // once it is read
	rescored bool               // it comes from the snapshot before
	known    *store.Known       // it was read before and is in as it is: nothing is done; nil where it is not so
	none     bool               // no document: it stands for an input without one
	same     bool               // likewise, but that shows only once it is read

	reject *reject // why the document stops here; nil while all is well
	fault  error   // why the run stops here
}

// over says whether nothing is left to do but to note what came of the job.
func (j *job) over() bool {
	return j.reject != nil || j.fault != nil || j.known != nil || j.none || j.same
}

// A reject is a document that gave no rows, and the stage that said so.
type reject struct {
	source.Reject
	stage string
	stack []byte // of a bug, else nil
}

// fail makes the job a reject. Later stages pass it on untouched.
func (j *job) fail(stage string, err error) {
	r := &reject{stage: stage, Reject: source.Reject{URI: j.raw.URI, Reason: source.ReasonBug, Message: err.Error(), Offset: -1}}
	var known *source.Reject
	var b *bug
	switch {
	case errors.As(err, &known):
		r.Reject = *known
	case errors.As(err, &b):
		r.stack = b.stack
	}
	j.reject = r
}

// room is an empty slice for a document's tokens, used before where there is one.
func (r *rooms) room() []features.Token {
	if p, ok := r.tokens.Get().(*[]features.Token); ok {
		return (*p)[:0]
	}
	return nil
}

// handBack gives the room of the job's tokens, segments and attributions to a later document; no step after it looks at
// them.
func (r *rooms) handBack(j *job) {
	r.segmenter.HandBack(j.segments)
	r.finder.HandBack(j.attributions)
	j.segments, j.attributions = segment.Segments{}, nil
	if tokens := j.tokens; tokens != nil {
		j.tokens = nil
		r.tokens.Put(&tokens)
	}
}

// spell writes out each statement's words.
func (j *job) spell() {
	j.contents = make([]string, len(j.statements))
	for i := range j.statements {
		j.contents[i] = j.statements[i].Content(j.doc.Text)
	}
}
