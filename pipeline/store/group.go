package store

import (
	"fmt"
	"math"
	"path"
	"regexp"
	"strings"
	"time"
)

// The rows of documents, statements and evidence lie in one group of files a month of documents.published, undated
// documents in a group of their own behind the months, so that a night writes the months anew that it brings something
// for, and no others. Within a group documents stand in canonical order, which is by published and then by doc_id;
// statements and evidence follow their documents. Speakers and rejects are one group, as were all tables once.
const (
	undatedGroup = "undated"
	wholeGroup   = "part"
)

// partPattern is the only form of path that is opened: whatever run.json says, nothing outside the snapshot is read.
var partPattern = regexp.MustCompile(`^(?:(?:documents|statements|evidence)/(?:[0-9]{4}-(?:0[1-9]|1[0-2])|undated|part)|(?:speakers|rejects)/part)-[0-9]{5}\.parquet$`)

// partName is the name of file n of a group.
func partName(group string, n int) string { return fmt.Sprintf("%s-%05d.parquet", group, n) }

// groupOfFile is the group that a file belongs to.
func groupOfFile(name string) string {
	base := path.Base(name)
	return base[:max(strings.LastIndexByte(base, '-'), 0)]
}

// undated is the day of documents that have none: the last in order.
const undated = math.MaxUint32

// dayOf is a day of the tables as a number in whose order documents stand.
func dayOf(published *int32) uint32 {
	if published == nil || monthOf(*published) == "" {
		return undated
	}
	return uint32(int64(*published) - math.MinInt32)
}

// groupOf is the group of the documents of a day.
func groupOf(day uint32) string {
	if day == undated {
		return undatedGroup
	}
	return monthOf(int32(int64(day) + math.MinInt32))
}

// monthOf is the month of a day since 1970-01-01; "" where its year has not four digits.
func monthOf(day int32) string {
	t := time.Unix(int64(day)*86400, 0).UTC()
	if t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.Format("2006-01")
}
