//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// A verdict is what becomes of a call.
type verdict struct {
	kill  bool
	fault syscall.Errno // given back instead of making the call; 0 lets it pass
}

// An outcome is how a watched program ended.
type outcome struct {
	code   int // exit code; -1 of a killed one
	stderr string
	calls  []call // about the folder, in the order they were made, the one that it was killed at included
}

func (o *outcome) killed() bool { return o.code == -1 }

// A notification is struct seccomp_notif.
type notification struct {
	id           uint64
	thread       uint32
	flags        uint32
	number       int32
	architecture uint32
	at           uint64
	args         [6]uint64
}

// An answer is struct seccomp_notif_resp.
type answer struct {
	id    uint64
	value int64
	fault int32 // a negative errno
	flags uint32
}

// watch runs a program and asks judge about each of its calls that are about folder, before it is made. One call is held
// at a time, so judge is never called twice at once.
func watch(folder string, args []string, judge func(call) verdict) (outcome, error) {
	self, err := os.Executable()
	if err != nil {
		return outcome{}, err
	}
	ends, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return outcome{}, fmt.Errorf("socketpair: %w", err)
	}
	defer unix.Close(ends[0])
	theirs := os.NewFile(uintptr(ends[1]), "socket")
	var stderr bytes.Buffer
	cmd := exec.Command(self, append([]string{launchWord}, args...)...)
	cmd.Env = append(os.Environ(), "GODEBUG=asyncpreemptoff=1") // a signal would make a held call twice
	cmd.ExtraFiles = []*os.File{theirs}                         // becomes listenerSocket
	cmd.Stderr = &stderr
	err = cmd.Start()
	theirs.Close()
	if err != nil {
		return outcome{}, err
	}
	var o outcome
	listener, err := receiveListener(ends[0])
	if err == nil {
		o.calls, err = answerAll(listener, folder, judge, cmd.Process.Kill)
		unix.Close(listener)
	}
	if err != nil {
		cmd.Process.Kill() // the error tells more than what becomes of the process
	}
	werr := cmd.Wait()
	o.code, o.stderr = cmd.ProcessState.ExitCode(), stderr.String()
	var exit *exec.ExitError
	if werr != nil && !errors.As(werr, &exit) {
		err = errors.Join(err, werr)
	}
	if err != nil {
		return o, fmt.Errorf("watching %s: %w\n%s", args[0], err, o.stderr)
	}
	return o, nil
}

// answerAll answers held calls until the program has ended.
func answerAll(listener int, folder string, judge func(call) verdict, kill func() error) (calls []call, err error) {
	for {
		poll := []unix.PollFd{{Fd: int32(listener), Events: unix.POLLIN}}
		if _, err := unix.Poll(poll, -1); err == unix.EINTR {
			continue
		} else if err != nil {
			return calls, fmt.Errorf("poll: %w", err)
		}
		if poll[0].Revents&unix.POLLIN == 0 { // nobody is left who could make a call
			return calls, nil
		}
		var n notification
		if err := control(listener, unix.SECCOMP_IOCTL_NOTIF_RECV, unsafe.Pointer(&n)); err == unix.ENOENT || err == unix.EINTR {
			continue // its thread is gone
		} else if err != nil {
			return calls, fmt.Errorf("receiving a call: %w", err)
		}
		c, err := describe(&n)
		if err != nil && unix.Kill(int(n.thread), 0) == nil {
			return calls, err
		}
		a := answer{id: n.id, flags: unix.SECCOMP_USER_NOTIF_FLAG_CONTINUE}
		if c.below(folder) {
			calls = append(calls, c)
			switch v := judge(c); {
			case v.kill:
				if err := kill(); err != nil {
					return calls, err
				}
				continue // never answered, so never made
			case v.fault != 0:
				a.flags, a.fault = 0, -int32(v.fault)
			}
		}
		if err := control(listener, unix.SECCOMP_IOCTL_NOTIF_SEND, unsafe.Pointer(&a)); err != nil && err != unix.ENOENT {
			return calls, fmt.Errorf("answering %s: %w", c.name, err)
		}
	}
}

func control(fd int, request uint, p unsafe.Pointer) error {
	if _, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), uintptr(request), uintptr(p)); errno != 0 {
		return errno
	}
	return nil
}
