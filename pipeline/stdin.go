package pipeline

import (
	"context"
	"io"
)

// interruptible is r for as long as ctx lasts: a read that waits for input nobody sends ends with ctx. The goroutine that
// reads r stays behind in that case, until r gives something or the program ends.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	if r == nil {
		return nil
	}
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, r)
		in.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { in.CloseWithError(context.Cause(ctx)) })
	return out
}
