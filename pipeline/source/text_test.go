package source

import (
	"strings"
	"testing"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, bytes, text, note string }{
		{"ASCII", "one ship\r\n", "one ship\r\n", ""},
		{"UTF-8", "“one” ship\n", "“one” ship\n", ""},
		{"BOM", "\xef\xbb\xbf“one” ship\n", "“one” ship\n", "byte order mark left out"},
		{"UTF-16, little end first", "\xff\xfeo\x00n\x00e\x00\x1c\x20", "one“", "decoded from UTF-16"},
		{"UTF-16, big end first", "\xfe\xff\x00o\x00n\x00e\x20\x1c", "one“", "decoded from UTF-16"},
		{"UTF-16 without BOM", "o\x00n\x00e\x00 \x00s\x00h\x00i\x00p\x00", "one ship", "decoded from UTF-16"},
		{"Windows-1252", "the \x93one\x94 ship\x92s caf\xe9", "the “one” ship’s café", "decoded from Windows-1252"},
		{"one stray byte in ASCII is Windows-1252", "the ship\x92s crew", "the ship’s crew", "decoded from Windows-1252"},
		{"a damaged character among whole ones", "“one” sh\x92ip’s", "“one” sh\ufffdip’s", "1 bytes are not UTF-8, the first at 12: replaced by U+FFFD"},
		{"a character cut by the end", "“one” ship’s \xe2\x80", "“one” ship’s \ufffd", "2 bytes are not UTF-8, the first at 19: replaced by U+FFFD"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, "a.txt", c.bytes)
			if d.Text != c.text {
				t.Errorf("have %q, want %q", d.Text, c.text)
			}
			if have := strings.Join(d.Notes, "; "); have != c.note {
				t.Errorf("have note %q, want %q", have, c.note)
			}
		})
	}
}

// A text of short paragraphs has a title too.
func TestHeadOfShortLines(t *testing.T) {
	for _, c := range []struct{ name, text, title string }{
		{"a sentence a paragraph", "Council puts off talks\n\nThe council of Arcadia has put off its talks with the northern league, officials say.\n\n“Nobody refuses anything.”\n",
			"Council puts off talks"},
		{"a list of lines", "Bread and butter\n\nMilk and honey\n\nFigs and dates\n", ""},
		{"a poem", "The council sails\n\nin talks of ice\n\nwhere the council sails.\n", ""},
	} {
		if d := readOne(t, "a.txt", c.text); d.Title != c.title {
			t.Errorf("%s: have title %q, want %q", c.name, d.Title, c.title)
		}
	}
}

// The head of a text, and what is found in it. The body is the same for all.
func TestHead(t *testing.T) {
	body := strings.Repeat("The council of Arcadia has put off its talks with the northern league, and the minister says that nobody should read a refusal into it. ", 3)
	for _, c := range []struct {
		name, head            string
		title, author, outlet string
		published             string // and "!" where it is only mentioned
	}{
		{"title and date", "Council puts off talks\n\nMarch 9, 2031 - 22:35\n\n",
			"Council puts off talks", "", "", "2031-03-09"},
		{"form and menu above", "\"*\" marks required fields\n\nSubscribe\n\nBy sending this you accept our rules\n\nAnalysis\n\nCouncil Halts Northern Talks, Minister Says\n\nMara Lind\n\n8 min read\n\n",
			"Council Halts Northern Talks, Minister Says", "Mara Lind", "", ""},
		{"author twice, outlet", "INSIGHT\n\nIs Arcadia closing the door on talks with the league?\n\nMara Lind\nMara Lind\n\nArcadia Lantern\n\n",
			"Is Arcadia closing the door on talks with the league?", "Mara Lind", "Arcadia Lantern", ""},
		{"byline with date", "Council puts off talks\n\nBy Mara Lind | 3 March 2031\n\n",
			"Council puts off talks", "Mara Lind", "", "2031-03-03"},
		{"dateline", "Council puts off talks\n\nPORT ARCADIA, March 28, 2031 (Lantern Press) – ",
			"Council puts off talks", "", "Lantern Press", "2031-03-28"},
		{"a section's name and a path above", "WHAT THE COUNCILS SAY\n\nHome > Talks of the council > Digest\n\nCouncil puts off talks\n\n",
			"Council puts off talks", "", "", ""},
		{"dateline without place", "Council and league trade notes\n\nMarch 28, 2031 (Lantern Press) - ",
			"Council and league trade notes", "", "Lantern Press", "2031-03-28"},
		{"a title that speaks of nothing below, above a byline", "Arcadia Lantern\n\nThe long read | Diary\n\nWho goes first? A diary of 2031\n\nBy Mara Lind, Arcadia Lantern\n\nThursday 30 December 2031 | 5 min read\n\n",
			"Who goes first? A diary of 2031", "Mara Lind", "Arcadia Lantern", "2031-12-30"},
		{"date with a note behind", "Council puts off talks\n\nMarch 31, 2031 · Updated 18:40 GMT\n\n",
			"Council puts off talks", "", "", "2031-03-31"},
		{"dateline without year", "Council puts off talks\n\nPORT ARCADIA (Lantern Press) – ",
			"Council puts off talks", "", "Lantern Press", ""},
		{"a caption's date is not the page's", "Council puts off talks\n\nMinister Oren Vale in Port Arcadia, May 21, 2031\nMinister Oren Vale in Port Arcadia, May 21, 2031\n\n",
			"Council puts off talks", "", "", "2031-05-21!"},
		{"a list's date is not the page's", "Council puts off talks\n\n  • May 21, 2031: Meeting of the council\n\n",
			"Council puts off talks", "", "", "2031-05-21!"},
		{"a story's date is not the page's", "Council puts off talks\n\nOn May 21, 2031, the minister spoke.\n\n",
			"Council puts off talks", "", "", "2031-05-21!"},
		{"date with words before", "Council puts off talks\n\nPublished on Tuesday, 4 March 2031\n\n",
			"Council puts off talks", "", "", "2031-03-04"},
		{"date with words after", "Council puts off talks\n\n4 Mar 2031 · 5 min read\n\n",
			"Council puts off talks", "", "", "2031-03-04"},
		{"a sub-head is no author", "Council puts off talks\n\nNorthern League\n\nCouncil Talks\n\n",
			"Council puts off talks", "", "", ""},
		{"a heading of Markdown", "Some words\n\n# Council waits\n\n", "Council waits", "", "", ""},
		{"date right below the title", "Council puts off talks\n2031-03-09\n\n",
			"Council puts off talks", "", "", "2031-03-09"},
		{"byline right below the title", "Council puts off talks\nBy Mara Lind\n\n",
			"Council puts off talks", "Mara Lind", "", ""},
		{"a caption with the date below it is no title", "Council puts off talks\n\nThe northern harbour (photo: Lind)\nMarch 9, 2031\n\n",
			"Council puts off talks", "", "", "2031-03-09"},
		{"a wrapped paragraph is no title", "The council puts off\ntalks with the league\nfor now.\n\n", "", "", "", ""},
		{"no head", "", "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, "a.txt", c.head+body)
			if d.Title != c.title || d.Author != c.author || d.Outlet != c.outlet {
				t.Errorf("have title %q, author %q, outlet %q, want %q, %q, %q", d.Title, d.Author, d.Outlet, c.title, c.author, c.outlet)
			}
			have, from := d.Published.String(), FromText
			if have == "" {
				from = FromNone
				if len(d.dates) > 0 {
					have = d.dates[0].Date.String() + "!"
				}
			}
			if have != c.published || d.PublishedSource != from {
				t.Errorf("have %q from %s, want %q from %s", have, d.PublishedSource, c.published, from)
			}
			if d.Text != c.head+body {
				t.Errorf("have another text: %q", d.Text)
			}
		})
	}
}

// Dates are marked in the text: «March 9, 2031».
func TestMentions(t *testing.T) {
	for _, c := range []struct{ text, dates string }{
		{"On «March 9, 2031» and «9 March 2031» he spoke.", "2031-03-09 2031-03-09"},
		{"«Mar. 9th, 2031»; «9th of March, 2031»; «Sept. 9, 2031»; «MARCH 9 2031»", "2031-03-09 2031-03-09 2031-09-09 2031-03-09"},
		{"«2031-03-09», «2031/03/09», «13.08.2031», «8/13/2031», «8/8/2031»", "2031-03-09 2031-03-09 2031-08-13 2031-08-13 2031-08-08"},
		{"«March\n9, 2031» over a line's end", "2031-03-09"},
		{"5/6/2031 can be read two ways", ""},
		{"March 2031, the year 2031, 12031, March 92031, 31 February 2031", ""},
		{"In May 2024 and March 9 there were none.", ""},
		{"https://lantern.example/2031/03/09/talks and 1.2.3.2031", ""},
		{"Smarch 9, 2031; 9 Marches 2031", ""},
		{"9 2031-03", ""},
	} {
		text, spans := unmark(c.text)
		found := mentions(&Document{Text: text})
		var have []string
		for i, m := range found {
			have = append(have, m.Date.String())
			if i < len(spans) && (m.Start != spans[i][0] || m.End != spans[i][1]) {
				t.Errorf("%q: have %q, want %q", c.text, text[m.Start:m.End], text[spans[i][0]:spans[i][1]])
			}
		}
		if s := strings.Join(have, " "); s != c.dates {
			t.Errorf("%q: have %q, want %q", c.text, s, c.dates)
		}
	}
}

// unmark takes the marks « and » out of a text and returns what they stood around.
func unmark(s string) (text string, spans [][2]int) {
	for {
		before, after, found := strings.Cut(s, "«")
		text += before
		if !found {
			return text, spans
		}
		inner, rest, _ := strings.Cut(after, "»")
		spans = append(spans, [2]int{len(text), len(text) + len(inner)})
		text += inner
		s = rest
	}
}

func TestFromName(t *testing.T) {
	for name, want := range map[string]string{
		"2031-02-11_review.txt": "2031-02-11", "review_20310211.txt": "2031-02-11", "20310211T080000.txt": "2031-02-11",
		"2031_02_11.txt": "2031-02-11", "https://lantern.example/2031/02/11/talks": "2031-02-11",
		"000_12b9d681cd7f2d4c.txt": "", "2031-02.txt": "", "2031-13-11.txt": "", "20310211123.txt": "", "12031-02-11.txt": "", "talks.txt": "",
	} {
		if have := fromName(name).String(); have != want {
			t.Errorf("%s: have %q, want %q", name, have, want)
		}
	}
}

// A date in the text goes before one in the name, and that before what the caller says.
func TestPublishedOrder(t *testing.T) {
	flag := Options{Published: mustDate(t, "2031-01-01")}
	for _, c := range []struct{ name, text, want, from string }{
		{"2031-02-11.txt", "March 9, 2031\n\n" + article, "2031-03-09", FromText},
		{"2031-02-11.txt", article, "2031-02-11", FromFileName},
		{"a.txt", article, "2031-01-01", FromFlag},
	} {
		docs, _ := readAllOf(t, flag, put(t, c.name, []byte(c.text)))
		if have := docs[0].Published.String(); have != c.want || docs[0].PublishedSource != c.from {
			t.Errorf("have %s from %s, want %s from %s", have, docs[0].PublishedSource, c.want, c.from)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		article: "en",
		"Der Rat von Arkadien hat die Gespräche mit dem Bund vertagt, und der Minister sieht darin keine Absage an das Gespräch.":    "",
		"Le conseil a reporté les pourparlers avec la ligue, et le ministre ne voit pas de raison de se presser dans cette affaire.": "",
		"12 34 56": "",
	} {
		if have := language(text); have != want {
			t.Errorf("%q: have %q, want %q", text, have, want)
		}
	}
	for s, want := range map[string]string{"en": "en", "en-GB": "en", "EN_us": "en", "fa": "fa", "english": "", "": "", "x": ""} {
		if have := languageCode(s); have != want {
			t.Errorf("%q: have %q, want %q", s, have, want)
		}
	}
}

func TestTimestamp(t *testing.T) {
	for s, want := range map[string]string{
		"2031-02-11": "2031-02-11", "2031-02-11T10:00:00Z": "2031-02-11", "2031-02-11T23:30:00-05:00": "2031-02-11",
		"2031-02-11T10:00:00.000+0330": "2031-02-11", "2031-02-11 10:00:00": "2031-02-11", "2031-02-11 10:00:00+00:00": "2031-02-11",
		"Tue, 11 Feb 2031 10:00:00 GMT": "2031-02-11", "February 11, 2031": "2031-02-11", "Updated 11 Feb 2031, 10:00": "2031-02-11",
		"20310211": "2031-02-11", "2031-02": "2031-02", "yesterday": "", "": "", "0001-01-01T00:00:00Z": "", "2031-02-30": "",
	} {
		d, _ := timestamp(s)
		if have := d.String(); have != want {
			t.Errorf("%q: have %q, want %q", s, have, want)
		}
	}
}
