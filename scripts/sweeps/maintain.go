//go:build linux

package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// killChanges kills each command that changes snapshots at each step-th of its calls.
func killChanges(w io.Writer, n *nights, step int, dice *rand.Rand) error {
	return eachChange(w, n, step, dice, []verdict{{kill: true}}, "kills")
}

// faultChanges has each such call fail, in each way that passes.
func faultChanges(w io.Writer, n *nights, step int, dice *rand.Rand) error {
	var ways []verdict
	for _, t := range troubles {
		if !t.stays {
			ways = append(ways, verdict{fault: t.errno})
		}
	}
	return eachChange(w, n, step, dice, ways, "faults")
}

func eachChange(w io.Writer, n *nights, step int, dice *rand.Rand, ways []verdict, what string) error {
	c, err := newChanges(n)
	if err != nil {
		return err
	}
	list, err := c.list()
	if err != nil {
		return err
	}
	step = min(step, fewCalls*len(ways))
	found := newCounts()
	for _, one := range list {
		tried := 0
		for _, v := range ways {
			for at := 1 + dice.IntN(step); ; at += step {
				o, err := c.disturb(one, at, v, found)
				if err != nil {
					return fmt.Errorf("%s: %w", strings.Join(one.args, " "), err)
				}
				if len(o.calls) < at {
					break
				}
				tried++
			}
		}
		fmt.Fprintf(w, "  %-36s%5d %s\n", strings.Join(one.args, " "), tried, what)
	}
	fmt.Fprintf(w, "%d looks of a reader meanwhile, torn reads %d; all snapshots whole, none lost that is current or pinned\n", found.looks, found.torn)
	return found.end(w)
}
