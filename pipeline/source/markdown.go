package source

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontMatter is the longest front matter that is read, in bytes; a longer one is body.
const maxFrontMatter = 64 << 10

// parseMarkdown reads Markdown. The text is the file, front matter and all; Body says where that ends. Front matter
// that cannot be read is a note: the text below it is no worse for it.
func parseMarkdown(raw Raw, d *Document) *Reject {
	if r := d.setText(raw); r != nil {
		return r
	}
	head, body := frontMatter(d.Text)
	d.Body = body
	if strings.TrimSpace(d.Text[body:]) == "" {
		return &Reject{Reason: ReasonNoText, Message: "front matter alone", Offset: int64(body)}
	}
	if head != "" {
		if fields, err := yamlFields(head); err != nil {
			d.note("front matter: " + err.Error())
		} else {
			d.describe(fields, raw.columns, FromFrontMatter)
		}
	}
	d.head()
	return nil
}

// frontMatter is the YAML between a first line "---" and the next line "---" or "...", and where the body starts.
func frontMatter(text string) (head string, body int) {
	first := strings.IndexByte(text, '\n')
	if first < 0 || strings.TrimRight(text[:first], " \t\r") != "---" {
		return "", 0
	}
	for at := first + 1; at < len(text) && at < maxFrontMatter; {
		end := strings.IndexByte(text[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(text)-at, len(text)
		}
		if l := strings.TrimRight(text[at:at+end], " \t\r"); l == "---" || l == "..." {
			return text[first+1 : at], next
		}
		at = next
	}
	return "", 0
}

func yamlFields(head string) (f fields, err error) {
	defer func() { // the YAML reader has panicked on hostile input before
		if p := recover(); p != nil {
			err = fmt.Errorf("not readable: %v", p)
		}
	}()
	var m map[string]any
	if err := yaml.Unmarshal([]byte(head), &m); err != nil {
		return nil, err
	}
	return fields(m), nil
}
