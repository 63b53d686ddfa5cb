package source

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// maxHeadTags is how many bytes of start tags above the items are kept, for the prefixes that they declare.
const maxHeadTags = 64 << 10

// A cutter cuts a feed into items.
type cutter struct {
	*splitter
	x     xmlScanner
	feed  *feed
	open  []tag // start tags above the items
	items int
}

func (c *cutter) cut() error {
	var item string // the name of the item that is begun; "" between items
	var start int64 // its offset
	for {
		t, ok := c.x.next()
		if !ok {
			if item != "" {
				if err := c.item(start, len(c.x.w.held())); err != nil {
					return err
				}
			}
			if c.x.w.err == nil {
				return c.reject(ReasonBadXML, c.x.w.offset, fmt.Sprintf("a tag of more than %d bytes", c.x.limit))
			}
			if c.items == 0 && c.x.w.err == io.EOF {
				return c.reject(ReasonEmpty, 0, "a feed without items")
			}
			return c.end(c.x.w.err)
		}
		begins := !t.end && !t.empty && (local(t.name) == "item" || local(t.name) == "entry")
		switch {
		case strings.EqualFold(t.name, "!DOCTYPE"):
			if bytes.Contains(bytes.ToUpper(t.text), []byte("<!ENTITY")) {
				return c.reject(ReasonBadXML, c.x.w.offset+int64(c.x.at-len(t.text)), "the document type declares entities: they are not expanded")
			}
		case item != "" && t.end && t.name == item:
			if err := c.item(start, c.x.at); err != nil {
				return err
			}
			item = ""
		case begins && (item == "" || t.name == item): // an item in an item: the one before was not closed
			if item != "" {
				if err := c.item(start, c.x.at-len(t.text)); err != nil {
					return err
				}
			}
			c.x.w.drop(c.x.at - len(t.text))
			c.x.at = len(t.text)
			item, start = t.name, c.x.w.offset
			c.x.keep, c.x.only = true, item
		case item == "":
			c.above(t)
		}
	}
}

// item yields the first n bytes that are held as an item that began at start.
func (c *cutter) item(start int64, n int) error {
	c.items++
	size := c.x.dropped + int64(n)
	c.x.keep, c.x.dropped, c.x.only = false, 0, ""
	if limit := c.x.limit; size > int64(limit) {
		return c.fault(&Reject{c.at(c.items), ReasonTooLarge, fmt.Sprintf("an item of %d bytes: more than %d", size, limit), start})
	}
	if tags := c.tags(); !bytes.Equal(tags, c.feed.tags) {
		next := *c.feed
		next.tags = tags
		c.feed = &next
	}
	c.splitter.feed = c.feed
	b := c.x.w.take(n)
	c.x.at -= n
	return c.record(b, start, c.items)
}

// above takes in a tag that stands in no item.
func (c *cutter) above(t tag) {
	if t.end {
		for i := len(c.open) - 1; i >= 0; i-- {
			if c.open[i].name == t.name {
				c.open = c.open[:i]
				break
			}
		}
		return
	}
	t.text = bytes.Clone(t.text)
	if len(c.open) > 0 && (local(c.open[len(c.open)-1].name) == "channel" || local(c.open[len(c.open)-1].name) == "feed") {
		c.fact(t)
	} else if len(c.open) < 2 && !t.empty {
		a := xmlAttributes(t.text)
		c.learn(feed{language: languageCode(a["lang"]), address: webAddress(a["base"])})
	}
	if !t.empty && len(c.open) < maxNesting {
		c.open = append(c.open, t)
	}
}

// learn adds to what the feed says of itself; what it has said before stands.
func (c *cutter) learn(said feed) {
	next := *c.feed
	next.outlet = firstFilled(next.outlet, said.outlet)
	next.language = firstFilled(next.language, said.language)
	next.address = firstFilled(next.address, said.address)
	c.feed = &next
}

// tags are the start tags that the next item stands in.
func (c *cutter) tags() []byte {
	var all []byte
	for _, t := range c.open {
		if len(all)+len(t.text) <= maxHeadTags {
			all = append(all, t.text...)
		}
	}
	return all
}

// maxFact is the longest title of a feed, in bytes.
const maxFact = 4 << 10

// fact reads an element of a feed's head that says something of all items.
func (c *cutter) fact(t tag) {
	name := local(t.name)
	if a := xmlAttributes(t.text); name == "link" && a["href"] != "" {
		if rel := a["rel"]; rel == "" || rel == "alternate" {
			c.learn(feed{address: webAddress(a["href"])})
		}
		return
	}
	if t.empty || name == "title" && c.feed.outlet != "" || name != "title" && name != "language" && name != "link" {
		return
	}
	c.x.has(maxFact)
	held := c.x.w.held()[c.x.at:]
	inner, _, found := bytes.Cut(held[:min(len(held), maxFact)], []byte("</"+t.name))
	if !found {
		return
	}
	text, _ := decodeAs(inner, c.feed.encoding)
	s := plainText(xmlText(text))
	switch name {
	case "title":
		c.learn(feed{outlet: s})
	case "language":
		c.learn(feed{language: languageCode(s)})
	case "link":
		c.learn(feed{address: webAddress(s)})
	}
}
