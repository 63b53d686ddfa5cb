package source

import (
	"encoding/base64"
	"strings"
	"testing"
)

const letterHead = "Received: from a by b\r\nFrom: \"Lantern, Arcadia\" <news@lantern.example>, =?utf-8?q?Mara_L=C3=ADnd?= <mara@lantern.example>\r\n" +
	"To: x@herald.example\r\nSubject: =?windows-1252?Q?Talks_=93put_off=94=3A?=\r\n the caf=?utf-8?B?w6k=?=\r\nDate: Tue, 11 Feb 2031 23:30:00 +0330 (IRST)\r\nMessage-ID: <1@lantern.example>\r\nMIME-Version: 1.0\r\n"

func part(headers, body string) string { return "--b1\r\n" + headers + "\r\n\r\n" + body + "\r\n" }

func TestMail(t *testing.T) {
	quoted := part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable", "<div><p>One caf=C3=A9 in the po=\r\nrt.</p><p>Two=20sails.</p></div>")
	plain := part("Content-Type: text/plain", "One ship in plain text.")
	for _, c := range []struct{ name, file, content, text, want string }{
		{"plain text", "a", letterHead + "Content-Type: text/plain; charset=utf-8\r\n\r\nOne ship.\r\nTwo sails.\r\n", "One ship.\r\nTwo sails.\r\n",
			`Talks “put off”: the café | Lantern, Arcadia, Mara Línd |  | 2031-02-11 | front_matter |  | `},
		{"HTML beside plain text", "a.eml", letterHead + "Content-Type: multipart/alternative; boundary=b1\r\n\r\n" + plain + quoted + "--b1--\r\n", "One café in the port.\n\nTwo sails.", "*"},
		{"base64 in another charset", "a.eml", letterHead + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n" + part("Content-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: base64", base64.StdEncoding.EncodeToString([]byte("<p>\xcf\xee\xf0\xf2.</p>"))) + "--b1--\r\n", "Порт.", "*"},
		{"an attachment is none of it", "a.eml", letterHead + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n" + part("Content-Type: text/html\r\nContent-Disposition: attachment", "<p>No.</p>") + plain + "--b1--\r\n", "One ship in plain text.", "*"},
		{"HTML that holds no text", "a.eml", letterHead + "Content-Type: multipart/alternative; boundary=b1\r\n\r\n" + plain + part("Content-Type: text/html", "<img src=x>") + "--b1--\r\n", "One ship in plain text.", "*"},
		{"parts in parts", "a.eml", letterHead + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n--b0\r\nContent-Type: multipart/related; boundary=b1\r\n\r\n" + quoted + "--b1--\r\n--b0--\r\n", "One café in the port.\n\nTwo sails.", "*"},
		{"no boundary at the end", "a.eml", letterHead + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n" + quoted, "One café in the port.\n\nTwo sails.", "*"},
		{"lines that end in LF", "a.eml", strings.ReplaceAll(letterHead+"\r\nOne ship.\r\n", "\r", ""), "One ship.\n", "*"},
		{"a mailbox of one", "a.eml", "From mara Tue Feb 11 2031\r\n" + letterHead + "\r\nOne ship.\r\n", "One ship.\r\n", "*"},
		{"a saved page", "a.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lantern.example/a\r\nSubject: Talks | Lantern\r\nDate: Thu, 13 Feb 2031 04:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b1\"\r\n\r\n" +
			part("Content-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://lantern.example/a?utm_source=x", `<!DOCTYPE html><html lang=3D"en"><head><title>Talks put off</title><meta property=3D"article:published_time" content=3D"2031-02-11"></head><body><article><p>One ship is in the=
 port of Arcadia, <a href=3D"/b">said</a> the minister.</p></article></body></html>`) + part("Content-Type: text/css\r\nContent-Location: cid:css", "p {}") + "--b1--\r\n",
			"One ship is in the port of Arcadia, said the minister.", "Talks put off |  |  | 2031-02-11 | opengraph | https://lantern.example/a | en"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, c.file, c.content)
			if d.Text != c.text {
				t.Errorf("have %q\nwant %q", d.Text, c.text)
			}
			if c.want == "*" {
				d.Language = ""
				c.want = "Talks “put off”: the café | Lantern, Arcadia, Mara Línd |  | 2031-02-11 | front_matter |  | "
			}
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if d.Format != "mail" {
				t.Errorf("have %s, want mail", d.Format)
			}
		})
	}
}

func TestBadMail(t *testing.T) {
	deep := letterHead
	for i := range 20 {
		b := strings.Repeat("x", i+1)
		deep += "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n--" + b + "\r\n"
	}
	for _, c := range []struct{ name, content, reason string }{
		{"a header that is none", "no header at all\r\n\r\nOne ship.", ReasonBadMail},
		{"parts in parts without end", deep + "\r\nOne ship.", ReasonBadMail},
		{"many parts", letterHead + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n" + strings.Repeat(part("X: y", "x"), maxParts+1), ReasonBadMail},
		{"attachments alone", letterHead + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n" + part("Content-Type: image/png", "x") + "--b1--\r\n", ReasonNoText},
		{"a blank one", letterHead + "\r\n \r\n", ReasonNoText},
		{"a mailbox", "From a\n" + "Subject: x\n\nOne ship.\n\nFrom b\nSubject: y\n\nTwo ships.\n", ReasonUnknown},
	} {
		docs, rejects := readAllOf(t, Options{}, put(t, "a.eml", []byte(c.content)))
		if len(docs) != 0 || len(rejects) != 1 || rejects[0].Reason != c.reason {
			t.Errorf("%s: have %d documents and rejects %v, want %s", c.name, len(docs), rejects, c.reason)
		}
	}
	for _, text := range []string{"Note: one ship\nMore: two ships\n\nText.", "From: the port\nDate: Monday\n\nOne ship.", "Title: x\n"} {
		if sniffMail([]byte(text)) {
			t.Errorf("%q: have a mail, want a text", text)
		}
	}
}

func FuzzMail(f *testing.F) {
	fuzzReader(f, "mail", letterHead+"Content-Type: multipart/alternative; boundary=b1\r\n\r\n"+part("Content-Type: text/plain", "One.")+part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", "PHA+T25l")+"--b1--",
		"From x\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n<p>=CF=\n=zz</p>", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"\"\n\n--\n\nx\n----", letterHead+"Content-Transfer-Encoding: x\n\nOne.")
}
