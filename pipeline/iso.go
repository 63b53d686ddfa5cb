package pipeline

import "time"

// isoDay is a day of the tables as 2025-02-07, "" for none.
func isoDay(day *int32) string {
	if day == nil {
		return ""
	}
	return time.Unix(int64(*day)*86400, 0).UTC().Format(time.DateOnly)
}
