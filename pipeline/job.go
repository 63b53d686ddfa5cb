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
	input  *store.Input // where its counts go; touched by the last step only

	doc          *source.Document
	segments     segment.Segments
	tokens       []features.Token
	attributions []attribute.Attribution
	statements   []resolve.Statement
	stances      []models.Stance
	contents     []string // by statement: its words, and the same folded for comparing
	folded       []string

	reject *reject // why the document stops here; nil while all is well
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

// spell writes out each statement's words.
func (j *job) spell() {
	j.contents, j.folded = make([]string, len(j.statements)), make([]string, len(j.statements))
	for i := range j.statements {
		j.contents[i] = j.statements[i].Content(j.doc.Text)
		j.folded[i] = resolve.Fold(j.contents[i])
	}
}
