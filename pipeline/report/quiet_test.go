package report_test

import "log/slog"

// quiet keeps no log.
var quiet = slog.New(slog.DiscardHandler)
