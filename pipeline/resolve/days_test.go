package resolve

import "testing"

func TestDays(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, published, text string
		want                  []string // by statement: day and source
	}{
		{"a page of its day", "2025-04-12", `[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Greta Holm] [c1|said] [q1|yes]. [s2|Piet Holm] [c2|said] [q2|never].`, []string{"2025-04-12 document", "2025-04-12 document", "2025-04-12 document"}},
		{"a page that looks back", "2025-04-12", `The harbour was closed on January 3, 2025. [s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Greta Holm] [c1|said] [q1|yes]. [s2|Piet Holm] [c2|said] [q2|never].`, []string{" none", " none", " none"}},
		{"a first line that ends with its day", "", "Harbour Post Live From Port Regis, April 12, 2025\n\n[s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Greta Holm] [c1|said] [q1|yes]. [s2|Piet Holm] [c2|said] [q2|never].", []string{"2025-04-12 document", "2025-04-12 document", "2025-04-12 document"}},
		{"a paper's text in a digest", "", "Why and how to build\n\nMarch 9, 2024 - 21:41\n\n[s0|Harbour Post] [c0|wrote]: [q0|The bridge of 2 May 2019 was closed by a storm]. [s1|Piet Holm] [c1|said] [q1|no].", []string{"2024-03-09 document", " none"}},
		{"full date", "", `On March 9, 2024, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-03-09 stated"}},
		{"credit behind a quotation", "", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\n—May 4, 2024, in a speech\n\n[s1|Tomas Elwin]\n\n“[q1|It can wait].” (Channel Four, May 6, 2024)\n\n[s2|Piet Holm]\n\n“[q2|So be it],” he said.", []string{"2024-05-04 stated", "2024-05-06 stated", " none"}},
		{"credit in a paragraph of its own", "", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\n\n— Aug. 5, 2024 in a hearing", []string{"2024-08-05 stated"}},
		{"credit without a dash", "", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\nMay 4, 2024, in a speech", []string{"2024-05-04 stated"}},
		{"credit behind a quotation that is not closed", "", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us.]\n—May 4, 2024, in a speech", []string{"2024-05-04 stated"}},
		{"a day after a blank line is no credit without a dash", "", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\n\nMay 4, 2024, in a speech", []string{" none"}},
		{"a day that opens the next item is no credit", "", "[s0|Marta Quist] [c0|said]: “[q0|No ship will wait for us].”\n\n— May 4, 2024: the port is closed", []string{" none"}},
		{"day before month", "", `On 9 March 2024 [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-03-09 stated"}},
		{"short date in brackets", "", `[s0|Tomas Elwin] [c0|said] (5/14/25) that [q0|no].`, []string{"2025-05-14 stated"}},
		{"ISO", "", `On 2024-03-09 [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-03-09 stated"}},
		{"year from the page", "2025-02-10", `On February 7, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2025-02-07 inferred_year"}},
		{"across New Year", "2025-01-03", `On December 28, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-12-28 inferred_year"}},
		{"never after the page", "2025-02-10", `On June 28, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-06-28 inferred_year"}},
		{"adjective date", "2025-02-10", `In a January 28 address, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2025-01-28 inferred_year"}},
		{"a deadline is no day", "2025-02-10", `[s0|Tomas Elwin] [c0|seeks] [q0|a pact by July 20].`, []string{" none"}},
		{"no year to be had", "", `On February 7, [s0|Marta Quist] [c0|said] [q0|no].`, []string{" none"}},
		{"weekday before the page", "2025-02-12", `On Monday [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2025-02-10 relative"}},
		{"weekday of the page", "2025-02-12", `[s0|Tomas Elwin] [c0|said] on Wednesday that [q0|no].`, []string{"2025-02-12 relative"}},
		{"last weekday", "2025-02-12", `[s0|Tomas Elwin] [c0|said] last Wednesday that [q0|no].`, []string{"2025-02-05 relative"}},
		{"yesterday", "2025-03-01", `[s0|Tomas Elwin] [c0|said] yesterday that [q0|no].`, []string{"2025-02-28 relative"}},
		{"days ago", "2025-03-01", `Two days ago [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2025-02-27 relative"}},
		{"last night", "2025-03-01", `[s0|Tomas Elwin] [c0|told] reporters last night that [q0|no].`, []string{"2025-02-28 relative"}},
		{"this morning", "2025-03-01", `[s0|Tomas Elwin] [c0|said] this morning that [q0|no].`, []string{"2025-03-01 relative"}},
		{"lines of days part a round-up", "", "They have spoken:\n\nMay 6, 2024 —\n\n[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\n\n[s1|Tomas Elwin]\n\n“[q1|It can wait].”\nMay 4, 2024 —\n\n[s2|Piet Holm]\n\n“[q2|So be it].”", []string{"2024-05-06 stated", "2024-05-06 stated", "2024-05-04 stated"}},
		{"two lines of days above all that is said", "", "The ships\n\nMay 4, 2024\n\nMay 6, 2024\n\n[s0|Tomas Elwin] [c0|has said] that [q0|no].", []string{" none"}},
		{"month", "2025-03-01", `In July, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2024-07 inferred_year"}},
		{"end of a month", "2025-03-01", `[s0|Tomas Elwin] [c0|said] at the end of July that [q0|no].`, []string{"2024-07 inferred_year"}},
		{"month with year", "", `In July 2019, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"2019-07 stated"}},
		{"this month", "2025-03-11", `[s0|Tomas Elwin] [c0|said] this month that [q0|no].`, []string{"2025-03 relative"}},
		{"may is a verb", "2025-03-11", `[s0|Tomas Elwin] [c0|said] [q0|May I go].`, []string{" none"}},
		{"prayers on Friday are no day", "2025-03-11", `[s0|Tomas Elwin], the Friday prayer leader, [c0|said] [q0|no].`, []string{" none"}},
		{"date of something else", "2025-03-11", `[s0|Tomas Elwin], who left the cabinet in January 2020, [c0|said] [q0|no].`, []string{" none"}},
		{"date within what is said", "2025-03-11", `[s0|Tomas Elwin] [c0|said] that [q0|the reply was handed over on Monday].`, []string{" none"}},
		{"day that opens what is asked", "2025-03-14", `[s0|Tomas Elwin] [c0|called on] [q0|Borduria last Sunday to come].`, []string{"2025-03-09 relative"}},

		{"date line", "", "Talks in Port Regis\n\nMarch 9, 2025 - 22:35\n\nOn Sunday, [s0|Tomas Elwin] [c0|said] that [q0|no].", []string{"2025-03-09 relative"}},
		{"dateline of a wire story", "", "PORT REGIS, March 28, 2025 (Regis News) – [s0|Tomas Elwin] [c0|said] on Thursday that [q0|no reply had come and none was awaited].", []string{"2025-03-27 relative"}},
		{"nearest weekday to a date that is not the page's", "", "Tomas Elwin at a ceremony in Port Regis, Wednesday, May 21, 2025\n\nA speech on Tuesday by the foreign minister, Tomas Elwin, left many in the town to wonder what would come of the whole affair.\n\nIn his speech, [s0|Elwin] [c0|said] [q0|no].", []string{"2025-05-20 relative"}},
		{"days after a date the page gives", "", "Who wants the talks?\n\nGreta Holm at the port, February 7, 2025\n\nTen days after the minister spoke against the talks the town has not come to rest, and many wonder whether it will.\n\nOn Monday [s0|Greta Holm] [c0|said] [q0|no].", []string{"2025-02-17 relative"}},

		{"carried to the next paragraph", "2025-02-12", "On Monday [s0|Tomas Elwin] [c0|said] [q0|no].\n\n“[q1|Never again, not in this life],” [s1|he] [c1|went on].", []string{"2025-02-10 relative", "2025-02-10 relative"}},
		{"not carried to another speaker", "2025-02-12", "On Monday [s0|Tomas Elwin] [c0|said] [q0|no]. [s1|Piet Holm] [c1|thinks] [q1|otherwise].", []string{"2025-02-10 relative", " none"}},
		{"another interview is another day", "2025-02-12", "On Monday [s0|Tomas Elwin] [c0|said] [q0|no]. In another interview [s1|Elwin] [c1|said] [q1|yes].", []string{"2025-02-10 relative", " none"}},
		{"from a sentence that is no statement", "2025-02-12", "Tomas Elwin used firm words on Monday. “[q0|It will not do],” [s0|he] [c0|told] reporters.", []string{"2025-02-10 relative"}},
		{"same day", "2025-02-12", "[s0|Tomas Elwin] [c0|said] on Monday that [q0|no]. [s1|Piet Holm] [c1|replied] the same day that [q1|yes].", []string{"2025-02-10 relative", "2025-02-10 relative"}},
		{"a week earlier", "2025-02-12", "[s0|Tomas Elwin] [c0|said] on Monday that [q0|no]. A week earlier [s1|he] [c1|had said] [q1|yes].", []string{"2025-02-10 relative", "2025-02-03 relative"}},
		{"bullet's own lead", "2025-02-12", "  • February 7: [s0|Tomas Elwin] [c0|wrote] in an editorial:\n    • “[q0|It will not do, and it never did].”\n    • “[q1<0|It shall not pass, and nobody asks for it].”", []string{"2025-02-07 inferred_year", "2025-02-07 inferred_year"}},
		{"day that opens a diary's paragraph", "2021-12-30", "8 January. On television [s0|Tomas Elwin] [c0|says] that [q0|no]. [q1|Never, as far as he can see it], [s1|he] [c1|adds].", []string{"2021-01-08 inferred_year", "2021-01-08 inferred_year"}},
		{"later day in a diary's paragraph", "2021-12-30", "18 February. The invitation comes. On 28 February [s0|Tomas Elwin] [c0|declines]: [q0|the time is not right].", []string{"2021-02-28 inferred_year"}},
		{"a story of one day", "2024-03-07", "The harbour of Port Regis was closed on Thursday after the longest night of talks that anybody on either side of the water can remember, and the ships lay idle along the whole of the quay.\n\n[s0|Tomas Elwin] [c0|said] [q0|no].", []string{"2024-03-07 document"}},
		{"not of a story of one day", "2024-03-07", "The harbour of Port Regis was closed on Thursday after the longest night of talks that anybody on either side of the water can remember, and the ships lay idle along the whole of the quay.\n\n[s0|Tomas Elwin] [c0|has said] [q0|no].", []string{" none"}},
		{"last week is no day", "2024-03-07", "On Monday [s0|Tomas Elwin] [c0|said] [q0|no]. “[q1|Never, not in this life],” [s1|he] [c1|said] last week.", []string{"2024-03-04 relative", " none"}},
		{"days after an event", "2024-03-07", "Three days after the storm [s0|Tomas Elwin] [c0|said] [q0|no].", []string{" none"}},
		{"days before the day told of", "2024-03-07", "On March 4 [s0|Tomas Elwin] [c0|said] [q0|no]. Three days before, [s1|Piet Holm] [c1|had said] [q1|yes].", []string{"2024-03-04 inferred_year", "2024-03-01 relative"}},
		{"the next morning", "2024-03-07", "On March 4 [s0|Tomas Elwin] [c0|said] [q0|no]. The next morning [s1|he] [c1|said] [q1|yes].", []string{"2024-03-04 inferred_year", "2024-03-05 relative"}},
		{"years ago", "2024-03-07", "Two years ago [s0|Tomas Elwin] [c0|said] [q0|no].", []string{"2022 relative"}},
		{"two speakers of one sentence", "2024-03-07", "In February, [s0|Tomas Elwin] [c0|said] [q0|no], and on March 4 [s1|Piet Holm] [c1|said] [q1|yes].", []string{"2024-02 inferred_year", "2024-03-04 inferred_year"}},
		{"number of a post", "", "[[s0|Sen. Marta Quist]](https://posts.example/quist/status/1766433752478646272): “[q0|Bread is dear].”", []string{"2024-03-09 stated"}},
		{"a speech inside a speech is not dated by it", "2025-02-12", "On Monday [s0|Harbour Post] [c0|wrote] [q0|that [s1|Tomas Elwin] [c1|had denied] [q1^0|all]].", []string{"2025-02-10 relative", " none"}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, c.published, c.text)
			for i, s := range sts {
				if have := s.Date.String() + " " + s.DateSource; have != c.want[i] {
					t.Errorf("day of %d: have %q, want %q\n%s", i, have, c.want[i], c.text)
				}
			}
		})
	}
}

func TestStatusDay(t *testing.T) {
	tests := []struct{ url, want string }{
		{"https://posts.example/a/status/1766433752478646272?s=20", "2024-03-09"},
		{"https://posts.example/a/status/1766433752478646272", "2024-03-09"},
		{"https://posts.example/a/status/12345", ""},
		{"https://posts.example/a/status/", ""},
		{"https://posts.example/a/status/99999999999999999999999999", ""},
		{"https://example.com/2025/02/11/story", ""},
	}
	for _, c := range tests {
		if have := statusDay(c.url).String(); have != c.want {
			t.Errorf("day of %q: have %q, want %q", c.url, have, c.want)
		}
	}
}

func TestURLDay(t *testing.T) {
	tests := []struct{ url, want string }{
		{"https://example.com/2025/02/11/story", "2025-02-11"},
		{"/night/2025-02-11-story.txt", "2025-02-11"},
		{"https://example.com/2025/13/11/story", ""},
		{"https://example.com/12025-02-11", ""},
		{"2025-02-110", ""},
	}
	for _, c := range tests {
		if have := urlDay(c.url).String(); have != c.want {
			t.Errorf("day in %q: have %q, want %q", c.url, have, c.want)
		}
	}
}
