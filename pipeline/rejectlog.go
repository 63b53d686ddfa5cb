package pipeline

import (
	"log/slog"
	"maps"
	"slices"
)

// mostSingle is how many rejects of one reason are told of one by one.
const mostSingle = 100

// A rejectLog tells of the first rejects of each reason, and of the others how many they are: a folder of something else
// than documents is no line a file. The table of rejects holds them all.
type rejectLog struct {
	log *slog.Logger
	met map[string]int // rejects by reason
}

func (l *rejectLog) add(r *reject) {
	if l.met == nil {
		l.met = map[string]int{}
	}
	if l.met[r.Reason]++; l.met[r.Reason] > mostSingle {
		return
	}
	l.log.Warn("rejected", "uri", r.URI, "stage", r.stage, "reason", r.Reason, "message", r.Message)
	if r.stack != nil {
		l.log.Error("a bug stopped this document", "uri", r.URI, "stack", string(r.stack))
	}
}

// end tells how many were not told of.
func (l *rejectLog) end() {
	for _, reason := range slices.Sorted(maps.Keys(l.met)) {
		if more := l.met[reason] - mostSingle; more > 0 {
			l.log.Warn("more were rejected: the table of rejects names them", "reason", reason, "count", more)
		}
	}
}
