package store

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
)

// Rollback makes an older snapshot current: the one that id names, or where id is "" the one made before the current one.
// It is verified first, with the checks that Verify takes; what is wrong with it comes back, and current stays as it is.
// The error is a *LockedError while a run or another change is at work, and a *NameError where there is no such snapshot.
func Rollback(out, id string, checks ...func(StatementRow, []EvidenceRow) error) (name string, found []Finding, err error) {
	err = change(out, func(all []Listed) error {
		if err := checkCurrent(out); err != nil {
			return err
		}
		if id == "" {
			name, err = beforeCurrent(out, all)
		} else {
			name, err = named(out, id)
		}
		if err != nil {
			return err
		}
		if found = verifyFolder(filepath.Join(out, snapshotsFolder, name), checks); len(found) > 0 {
			return nil
		}
		if err := turn(out, path.Join(snapshotsFolder, name)); err != nil {
			return err
		}
		return syncFolder(out)
	})
	return name, found, err
}

// beforeCurrent is the readable snapshot that was made last before the current one.
func beforeCurrent(out string, all []Listed) (string, error) {
	at := slices.IndexFunc(all, func(l Listed) bool { return l.Current })
	if at < 0 {
		return "", noName("%s: no snapshot is current: name the one that is to be", out)
	}
	for _, l := range all { // which would make another one look like the one before
		if l.unread || l.Current && l.Fault != "" {
			return "", fmt.Errorf("%s: when snapshot %s was made cannot be read (%s): name the one that is to be current", out, l.Name, l.Fault)
		}
	}
	older := slices.IndexFunc(all[at+1:], func(l Listed) bool { return l.Fault == "" })
	if older < 0 {
		return "", noName("%s: no snapshot is older than the current one, %s", out, all[at].Name)
	}
	return all[at+1+older].Name, nil
}
