package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"strings"

	"github.com/emersion/go-message"
	"golang.org/x/net/html/charset"
)

// Mails (https://www.rfc-editor.org/rfc/rfc5322) and pages that a browser saved as one file (MHTML,
// https://www.rfc-editor.org/rfc/rfc2557), which have the same form. Of a mail, subject, sender and date are the document's;
// of a saved page they are those of the saving, and the page speaks for itself.

// The limits of a mail: how deep parts may stand in each other, and how many there may be.
const (
	maxPartDepth = 8
	maxParts     = 2000
)

// A letter is what is read of a mail.
type letter struct {
	html, text *letterPart // the first of each; nil for none
	parts      int
}

// A letterPart is a part of a mail, in UTF-8.
type letterPart struct {
	text     string
	location string // the page's address, in a saved page
	note     string
}

// parseMail reads a mail or a saved page: its first HTML part, or where that holds no text, its first plain one.
func parseMail(raw Raw, d *Document) *Reject {
	b := raw.Bytes
	if bytes.HasPrefix(b, []byte("From ")) { // as a mailbox begins each of its mails
		if bytes.Contains(b, []byte("\n\nFrom ")) || bytes.Contains(b, []byte("\n\r\nFrom ")) {
			return &Reject{Reason: ReasonUnknown, Message: "a mailbox: want a file a mail", Offset: raw.Offset}
		}
		_, b, _ = bytes.Cut(b, []byte("\n"))
	}
	e, err := message.Read(bytes.NewReader(b))
	if e == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return &Reject{Reason: ReasonBadMail, Message: fmt.Sprint(err), Offset: raw.Offset}
	}
	var l letter
	if err := l.read(e, 1); err != nil {
		return &Reject{Reason: ReasonBadMail, Message: err.Error(), Offset: raw.Offset}
	}
	subject := oneLine(decodeWords(e.Header.Get("Subject")))
	address := webAddress(strings.TrimSpace(e.Header.Get("Snapshot-Content-Location")))
	if l.html != nil && l.html.location != "" {
		address = l.html.location
	}
	if address != "" {
		d.URI, d.Canonical = address, address
	} else {
		d.Title, d.Author = subject, sender(e.Header.Get("From"))
		if when, ok := timestamp(e.Header.Get("Date")); ok {
			d.date(when, FromFrontMatter)
		}
	}
	r := &Reject{Reason: ReasonNoText, Message: "no part of HTML or plain text", Offset: raw.Offset}
	if l.html != nil {
		if r = d.markup(l.html.text, raw.Offset); r == nil {
			d.note(l.html.note)
		}
	}
	if r != nil && l.text != nil && strings.TrimSpace(l.text.text) != "" {
		d.Text, r = l.text.text, nil
		d.note(l.text.note)
	}
	if d.Title == "" {
		d.Title = subject
	}
	if address != "" {
		d.Canonical = address
	}
	return r
}

// read takes the first HTML part and the first plain one of an entity and of those in it. Attachments are left out.
func (l *letter) read(e *message.Entity, depth int) error {
	if depth > maxPartDepth {
		return fmt.Errorf("parts in each other: want at most %d levels", maxPartDepth)
	}
	if parts := e.MultipartReader(); parts != nil {
		for {
			p, err := parts.NextPart()
			switch {
			case err == io.EOF:
				return nil
			case p == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err):
				if l.html != nil || l.text != nil { // what is cut off at its end has been read so far
					return nil
				}
				return err
			}
			if l.parts++; l.parts > maxParts {
				return fmt.Errorf("want at most %d parts", maxParts)
			}
			if err := l.read(p, depth+1); err != nil {
				return err
			}
		}
	}
	media, parameters, _ := e.Header.ContentType()
	disposition, _, _ := e.Header.ContentDisposition()
	to := &l.text
	switch {
	case disposition == "attachment":
		return nil
	case media == "text/html" || media == "application/xhtml+xml":
		to = &l.html
	case media != "text/plain" && (media != "" || depth > 1):
		return nil
	}
	if *to != nil {
		return nil
	}
	b, err := io.ReadAll(e.Body) // no transfer encoding is shorter than what it holds
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	p := &letterPart{location: webAddress(strings.TrimSpace(e.Header.Get("Content-Location")))}
	p.text, p.note = decodeAs(b, parameters["charset"])
	*to = p
	return nil
}

// decodeWords reads a header's encoded words (https://www.rfc-editor.org/rfc/rfc2047).
func decodeWords(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		return out
	}
	return s
}

// sender is the name of who wrote a mail, or names, without addresses; "" where it gives none.
func sender(from string) string {
	p := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	list, err := p.ParseList(from)
	if err != nil {
		name, _, _ := strings.Cut(decodeWords(from), "<")
		return oneLine(strings.Trim(name, ` "`))
	}
	var names []string
	for _, a := range list {
		if a.Name != "" {
			names = append(names, a.Name)
		}
	}
	return oneLine(strings.Join(names, ", "))
}

// sniffMail wants a header as only mails have it: lines of names and values up to a blank one, and among them those that
// say how the mail is made up or who sent it when.
func sniffMail(head []byte) bool {
	if bytes.HasPrefix(head, []byte("From ")) {
		_, head, _ = bytes.Cut(head, []byte("\n"))
	}
	names := map[string]bool{}
	for len(head) > 0 {
		line, rest, ended := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 || !ended { // a header longer than the head is one all the same
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if len(names) == 0 {
				return false
			}
			continue
		}
		name, _, found := bytes.Cut(line, []byte(":"))
		if !found || len(name) == 0 || bytes.ContainsAny(name, " \t") {
			return false
		}
		names[strings.ToLower(string(name))] = true
	}
	if names["mime-version"] {
		return names["content-type"]
	}
	return names["from"] && names["date"] && (names["message-id"] || names["received"])
}
