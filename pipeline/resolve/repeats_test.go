package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

func TestReplies(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, text string
		want       []int
	}{
		{"responded to a name", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm] [c1|responded] to Elwin on X: “[q1|Yes].”`, []int{-1, 0}},
		{"past one who spoke between", "[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Ida Marsh] [c1|said] [q1|maybe]. [s2|Piet Holm] [c2|responded] to Elwin: “[q2|Yes].”", []int{-1, -1, 0}},
		{"critique of someone's words", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm], in a critique of Elwin’s logic, [c1|wrote] “[q1|Yes].”`, []int{-1, 0}},
		{"replied, to the one before", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm] [c1|replied] that [q1|yes].`, []int{-1, 0}},
		{"to an unlisted person", `[s0|Marta Quist] [c0|said] [q0|no]. [s1|Piet Holm] [c1|responded] to Quist: “[q1|Yes].”`, []int{-1, 0}},
		{"to one who has not spoken", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm] [c1|responded] to Marta Quist: “[q1|Yes].”`, []int{-1, -1}},
		{"no reply", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm] [c1|said] [q1|yes].`, []int{-1, -1}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, "", c.text)
			for i, s := range sts {
				if s.RespondsTo != c.want[i] {
					t.Errorf("%d answers: have %d, want %d\n%s", i, s.RespondsTo, c.want[i], c.text)
				}
			}
		})
	}
}

func TestRepeats(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, text string
		want       []int
	}{
		{"same words", "[s0|Tomas Elwin] [c0|said]: “[q0|The harbour is open].”\n\n[s1|Elwin] [c1|said]: “[q1|The harbour is open!]”", []int{-1, 0}},
		{"same words of another", "[s0|Tomas Elwin] [c0|said]: “[q0|The harbour is open].”\n\n[s1|Piet Holm] [c1|said]: “[q1|The harbour is open].”", []int{-1, -1}},
		{"small edit", "[s0|Tomas Elwin] [c0|said]: “[q0|The harbour is open to every ship that pays its dues and keeps the law of the town in word and deed].”\n\n" +
			"[s1|Elwin] [c1|said]: “[q1|The harbour is open to every ship that pays its dues and keeps the law of this town in word and deed].”", []int{-1, 0}},
		{"headline sums up the lead", "[q0h|Harbour stays open]: [s0|Elwin]\n\n[s1|Tomas Elwin] [c1|said] on Monday that [q1|the harbour would stay open for the whole of the winter, whatever the weather].", []int{1, -1}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, "", c.text)
			for i, s := range sts {
				if s.DuplicateOf != c.want[i] {
					t.Errorf("%d repeats: have %d, want %d\n%s", i, s.DuplicateOf, c.want[i], c.text)
				}
			}
		})
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"  The harbour’s\n open, “now”! ", "the harbours open now"},
		{"", ""},
		{"…", ""},
		{"ÉTÉ 2024", "été 2024"},
	}
	for _, c := range tests {
		if have := Fold(c.in); have != c.want {
			t.Errorf("fold %q: have %q, want %q", c.in, have, c.want)
		}
	}
}

func TestSignature(t *testing.T) {
	a := strings.Repeat("the harbour is open to every ship that pays ", 2) + "and nobody who comes in peace has ever been sent away from it"
	if Signature("too short to tell") != 0 {
		t.Error("signature of four words: have some, want 0")
	}
	if !Alike(Signature(Fold(a)), Signature(Fold(strings.Replace(a, "nobody", "no one", 1)))) {
		t.Error("one word changed: have two texts, want one")
	}
	if Alike(Signature(Fold(a)), Signature(Fold("a wholly different text about bread and its price in the markets of the old town this winter"))) {
		t.Error("another text: have one, want two")
	}
}

// IDs are what docs/TABLES.md says: a statement keeps its own when the page is read again, wherever it stands.
func TestStatementIDs(t *testing.T) {
	r, v := arcadian(t)
	_, sts := resolved(t, r, v, "", "[s0|Tomas Elwin] [c0|said]: “[q0|The harbour\n is open].”\n\n[s1|Elwin] [c1|said]: “[q1|The harbour is] now “[q1|open].”\n\n"+
		"[s2|Piet Holm] [c2|said]: “[q2|The harbour is open].”\n\n[s3|Elwin] [c3|said]: “[q3|The harbour is shut].”")
	for i, want := range []struct {
		content string
		ordinal int
	}{{"The harbour is open", 0}, {"The harbour is open", 1}, {"The harbour is open", 0}, {"The harbour is shut", 0}} {
		sum := sha256.Sum256(fmt.Appendf(nil, "doc\x00%s\x00%s\x00%d", sts[i].Speaker.ID, want.content, want.ordinal))
		if want := hex.EncodeToString(sum[:8]); sts[i].ID != want {
			t.Errorf("%d: have %s, want %s", i, sts[i].ID, want)
		}
	}
}
