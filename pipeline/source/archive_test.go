package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"
)

// A file of an archive: where link is set, a link to it.
type member struct{ name, content, link string }

func zipped(members ...member) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		if m.link != "" {
			h.SetMode(fs.ModeSymlink | 0o777)
			m.content = m.link
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			panic(err)
		}
		w.Write([]byte(m.content))
	}
	z.Close()
	return b.String()
}

func tarred(members ...member) string {
	var b bytes.Buffer
	z := tar.NewWriter(&b)
	for _, m := range members {
		h := &tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.content)), Typeflag: tar.TypeReg, Linkname: m.link}
		if m.link != "" {
			h.Typeflag, h.Size = tar.TypeSymlink, 0
		} else if strings.HasSuffix(m.name, "/") {
			h.Typeflag = tar.TypeDir
		}
		if err := z.WriteHeader(h); err != nil {
			panic(err)
		}
		if m.link == "" {
			z.Write([]byte(m.content))
		}
	}
	z.Close()
	return b.String()
}

func packedTimes(n int, content string) string {
	for range n {
		content = string(gzipped(content))
	}
	return content
}

func TestArchives(t *testing.T) {
	one, two := member{name: "sub/one.txt", content: "One ship."}, member{name: "two.jsonl", content: record("two ships") + record("three ships")}
	const both = "sub/one.txt: One ship.; two.jsonl#1: two ships; two.jsonl#2: three ships"
	for _, c := range []struct{ name, file, content, want string }{
		{"zip", "a.zip", zipped(member{name: "sub/"}, one, two), both},
		{"zip by another name", "a.txt", zipped(one, two), both},
		{"tar", "a.tar", tarred(member{name: "sub/"}, one, two), both},
		{"tar in gzip", "a.tar.gz", string(gzipped(tarred(one, two))), both},
		{"tar in zstd", "a.tar.zst", string(zstded(tarred(one, two))), both},
		{"packed members", "a.zip", zipped(member{name: "one.txt.gz", content: string(gzipped("One ship."))}), "one.txt.gz: One ship."},
		{"archives in archives", "a.zip", zipped(member{name: "b.tar.gz", content: string(gzipped(tarred(member{name: "c.zip", content: zipped(one)})))}), "b.tar.gz#c.zip#sub/one.txt: One ship."},
		{"too deep", "a.zip", zipped(member{name: "b.zip", content: zipped(member{name: "c.zip", content: zipped(member{name: "d.zip", content: zipped(member{name: "e.zip", content: zipped(one)})})})}, one),
			"sub/one.txt: One ship.; b.zip#c.zip#d.zip#e.zip#sub/one.txt! bomb"},
		{"names that lead out", "a.tar", tarred(member{name: "../../etc/one.txt", content: "One ship."}, member{name: "/etc/two.txt", content: "Two ships."}), "etc/one.txt: One ship.; etc/two.txt: Two ships."},
		{"links", "a.tar", tarred(one, member{name: "two.txt", link: "/etc/hostname"}), "sub/one.txt: One ship.; two.txt! link"},
		{"links in a zip", "a.zip", zipped(one, member{name: "two.txt", link: "/etc/hostname"}), "sub/one.txt: One ship.; two.txt! link"},
		{"hidden members", "a.zip", zipped(one, member{name: ".git/x", content: "x"}, member{name: "__MACOSX/one.txt", content: "x"}), "sub/one.txt: One ship."},
		{"a picture among them", "a.zip", zipped(member{name: "a.png", content: "\x89PNG\r\n\x1a\n"}, one), "sub/one.txt: One ship.; a.png! binary"},
		{"an office document", "a.docx", zipped(member{name: "[Content_Types].xml", content: "<x/>"}, member{name: "word/document.xml", content: "<x/>"}), "a.docx! binary"},
		{"packed twice", "a.txt.gz.gz", string(gzipped(string(gzipped("One ship.")))), "a.txt.gz.gz: One ship."},
		{"packed four times", "a.txt", packedTimes(4, "One ship."), "a.txt: One ship."},
		{"packed five times", "a.txt", packedTimes(5, "One ship."), "a.txt! bomb"},
		{"packed twice and cut", "a.txt", string(gzipped(packedTimes(1, "One ship.")[:20])), "a.txt! truncated"},
		{"an empty one", "a.zip", zipped(), "a.zip! empty"},
		{"a zip that is cut", "a.zip", zipped(one, two)[:100], "a.zip! bad_archive"},
		{"a tar that is cut", "a.tar", tarred(one, two)[:1550], "sub/one.txt: One ship.; two.jsonl! bad_archive; a.tar! bad_archive"},
		{"a member that is damaged", "a.zip", strings.Replace(zipped(one, two), "\x08\x00", "\x63\x00", 1), "two.jsonl#1: two ships; two.jsonl#2: three ships; sub/one.txt! bad_archive"},
		{"a member over the limit", "a.tar", tarred(member{name: "long.txt", content: strings.Repeat("a long line ", 1000)}, one), "sub/one.txt: One ship.; long.txt! too_large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			content := c.content
			if c.name == "a member that is damaged" { // the method stands in the directory too
				content = strings.Replace(zipped(one, two), "PK\x01\x02\x14\x00\x14\x00\x08\x00\x08\x00", "PK\x01\x02\x14\x00\x14\x00\x08\x00\x63\x00", 1)
			}
			var all []string
			opts := Options{MaxDocument: 8 << 10}
			docs, rejects := readAllOf(t, opts, put(t, c.file, []byte(content)))
			inner := func(uri string) string {
				if _, name, found := strings.Cut(uri, "#"); found {
					return name
				}
				return behind(uri)
			}
			for _, d := range docs {
				all = append(all, inner(d.URI)+": "+d.Text)
			}
			for _, r := range rejects {
				all = append(all, inner(r.URI)+"! "+r.Reason)
			}
			if have := strings.Join(all, "; "); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
				for _, r := range rejects {
					t.Log(r)
				}
			}
		})
	}
}

// What all members unpack to together is held against the limits, and the archive is given up.
func TestArchiveBombs(t *testing.T) {
	zeros := member{name: "a.jsonl", content: record("one ship") + strings.Repeat("\n", 12<<20)}
	for _, c := range []struct {
		name, content string
		opts          Options
		want          string
	}{
		{"by ratio", zipped(zeros, zeros, zeros, zeros), Options{}, ReasonBomb},
		{"by size", zipped(zeros, zeros, zeros, zeros), Options{MaxUnpacked: 14 << 20}, ReasonTooLarge},
		{"in each other", zipped(member{name: "b.zip", content: zipped(zeros, zeros)}, member{name: "c.zip", content: zipped(zeros, zeros)}), Options{}, ReasonBomb},
	} {
		_, rejects := readAllOf(t, c.opts, put(t, "a.zip", []byte(c.content)))
		last := rejects[len(rejects)-1]
		if len(rejects) > 4 || last.Reason != c.want || !strings.Contains(last.Message, "are not read") {
			t.Errorf("%s: have %v, want a last one of %s that says what is not read", c.name, rejects, c.want)
		}
	}
	_, rejects := readAllOf(t, Options{}, put(t, "a.gz", []byte(packedTimes(2, zeros.content+zeros.content))))
	if len(rejects) != 1 || rejects[0].Reason != ReasonBomb {
		t.Errorf("packed in each other: have %v, want one reject, %s", rejects, ReasonBomb)
	}
	if _, err := (&bounded{in: strings.NewReader("abc"), left: 2}).ReadAt(make([]byte, 3), 0); !errors.Is(err, errTooLarge) {
		t.Errorf("have %v, want %v", err, errTooLarge)
	}
}

func FuzzArchive(f *testing.F) {
	one := member{name: "one.txt", content: "One ship."}
	two := member{name: "two.jsonl.gz", content: string(gzipped(record("two")))}
	f.Add([]byte(string(gzipped(tarred(one, two)))))
	fuzzReader(f, "tar", tarred(one, two, member{name: "x", link: "/"}), tarred(member{name: "a.zip", content: zipped(one, two)}))
}

func FuzzZip(f *testing.F) {
	one := member{name: "one.txt", content: "One ship."}
	two := member{name: "two.tar", content: tarred(one)}
	fuzzReader(f, "zip", zipped(one, two), zipped(member{name: "x", link: "/"}, member{name: "../y.csv", content: "text\none\n"}), zipped(member{name: "mimetype", content: "x"}))
}
