package source

import "bytes"

// jsonFeedVersion begins the address that tells a JSON Feed.
var jsonFeedVersion = []byte("https://jsonfeed.org/version/")

// jsonFeed reads what a JSON Feed (https://www.jsonfeed.org/version/1.1/) says of itself, and where its list of items
// begins; nil for any other JSON.
func jsonFeed(b []byte) (f *feed, items int) {
	if !bytes.Contains(b[:min(len(b), sniffLength)], jsonFeedVersion) {
		return nil, 0
	}
	j := &jsonReader{b: b, at: len(b) - len(bytes.TrimPrefix(b, bomUTF8))}
	if j.peek() != '{' || j.enter() != nil {
		return nil, 0
	}
	f = &feed{}
	for j.peek() == '"' {
		key, err := j.str(true)
		if err != nil || j.peek() != ':' {
			break
		}
		j.at++
		if key == "items" && j.peek() == '[' {
			items = j.at
		}
		v, err := j.value(key == "title" || key == "language")
		if err != nil {
			break
		}
		switch s, _ := words(v); key {
		case "title":
			f.outlet = s
		case "language":
			f.language = languageCode(s)
		}
		if j.peek() == ',' {
			j.at++
		}
	}
	if items == 0 {
		return nil, 0
	}
	return f, items
}
