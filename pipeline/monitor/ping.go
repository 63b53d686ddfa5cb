package monitor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// How a ping is tried: a watcher that does not answer must not hold a night up for long.
const (
	pingTries   = 3
	pingTimeout = 5 * time.Second // of one try
	pingPause   = time.Second     // before the second try, and twice that before the third
	pingReply   = 64 << 10        // bytes of an answer that are read, so that the connection can serve again
)

// A Ping tells a dead man's switch, such as healthchecks.io or one of its like, that a run began and how it ended: a
// request to URL/start, then one to URL or URL/fail. The switch raises an alarm where the second stays away.
type Ping struct {
	base  *url.URL
	id    string // of the run: tells runs that overlap apart
	pause time.Duration
}

// NewPing checks the switch's address.
func NewPing(address, runID string) (*Ping, error) {
	u, err := url.Parse(address)
	if err != nil {
		err = errors.Unwrap(err) // the address itself may be a secret
	} else if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		err = errors.New("want an address that begins with http:// or https://")
	}
	if err != nil {
		return nil, err
	}
	return &Ping{base: u, id: runID, pause: pingPause}, nil
}

// Start says that a run begins.
func (p *Ping) Start(ctx context.Context) error { return p.send(ctx, "start", "") }

// End says how it ended. The message holds numbers only: no name of a file or a source leaves the machine.
func (p *Ping) End(ctx context.Context, o *Outcome) error {
	path := "fail"
	if o.Success {
		path = ""
	}
	return p.send(ctx, path, fmt.Sprintf("exit code %d\n%d documents, %d statements, %d rejects, %.0f s\n",
		o.ExitCode, o.Documents, o.Statements, o.allRejects(), o.Finished.Sub(o.Started).Seconds()))
}

// send posts a message, and again where the network or the server fails. The error does not hold the address.
func (p *Ping) send(ctx context.Context, path, message string) error {
	u := p.base.JoinPath(path)
	query := u.Query()
	query.Set("rid", p.id)
	u.RawQuery = query.Encode()
	var err error
	for try := range pingTries {
		select {
		case <-time.After(time.Duration(try) * p.pause):
		case <-ctx.Done():
			return errors.Join(err, context.Cause(ctx))
		}
		var again bool
		if again, err = post(ctx, u.String(), message); !again {
			return err
		}
	}
	return err
}

// post sends one request, and says whether another is worth while.
func post(ctx context.Context, address, message string) (again bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, pingTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(message))
	if err != nil {
		return false, errors.Unwrap(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		var named *url.Error
		if errors.As(err, &named) {
			err = named.Err
		}
		return true, err
	}
	defer resp.Body.Close()
	// What it says does not matter, nor whether all of it comes.
	_, _ = io.CopyN(io.Discard, resp.Body, pingReply)
	if resp.StatusCode/100 != 2 {
		busy := resp.StatusCode >= 500 || resp.StatusCode == http.StatusTooManyRequests
		return busy, fmt.Errorf("the answer is %s: want 2xx", resp.Status)
	}
	return false, nil
}
