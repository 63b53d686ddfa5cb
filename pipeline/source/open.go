package source

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func (in Input) open(ctx context.Context, opts Options) (io.ReadCloser, error) {
	switch {
	case in.tree != nil:
		return in.tree.Open(filepath.ToSlash(in.Path))
	case in.found:
		return openFound(in.onDisk())
	case in.Path != Stdin:
		return openNamed(ctx, in.onDisk())
	case opts.Stdin == nil:
		return io.NopCloser(strings.NewReader("")), nil
	}
	return io.NopCloser(opts.Stdin), nil
}

// openNamed opens what was named as an input. That may be a pipe, where opening and reading wait for whoever writes to it:
// as long as ctx lasts.
func openNamed(ctx context.Context, path string) (io.ReadCloser, error) {
	type opened struct {
		f   *os.File
		err error
	}
	wait := make(chan opened, 1)
	go func() {
		f, err := os.Open(path)
		wait <- opened{f, err}
	}()
	select {
	case <-ctx.Done():
		// An opening left waiting would be a reader that never reads, and who writes next would write to it.
		// With a writer of its own it ends at once; O_RDWR waits for nobody.
		if w, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0); err == nil {
			defer w.Close()
			if o := <-wait; o.err == nil {
				o.f.Close()
			}
		}
		return nil, ctx.Err()
	case o := <-wait:
		if o.err != nil {
			return nil, o.err
		}
		info, err := o.f.Stat()
		if err != nil {
			return nil, errors.Join(err, o.f.Close())
		}
		if info.Mode().IsRegular() {
			return o.f, nil
		}
		return pipe{o.f, context.AfterFunc(ctx, func() { o.f.SetReadDeadline(time.Now()) })}, nil // a device has no deadlines, and does not wait
	}
}

// A pipe is a file whose reading ends with a context.
type pipe struct {
	*os.File
	stop func() bool
}

// Close lets go of the context too.
func (p pipe) Close() error {
	p.stop()
	return p.File.Close()
}

// openFound opens what was a file when its folder was listed. Whoever may write there may have put a link or a pipe in its
// place since; the one is not followed, the other not waited for.
func openFound(path string) (io.ReadCloser, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("no file any more")
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
