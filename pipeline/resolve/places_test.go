package resolve

import "testing"

func TestPlaces(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, text string
		want       []string // by statement: outlet/channel
	}{
		{"on a platform", `[s0|Tomas Elwin] [c0|wrote] on X: “[q0|No].”`, []string{"X/x"}},
		{"verb of a platform", `“[q0|No],” [s0|Tomas Elwin] [c0|tweeted].`, []string{"Twitter/x"}},
		{"own channel", `[s0|Tomas Elwin] [c0|posted] on his Telegram channel: “[q0|No].”`, []string{"Telegram/telegram"}},
		{"told an outlet", `[s0|Tomas Elwin] [c0|told] Channel Four that [q0|no].`, []string{"Channel Four/tv"}},
		{"told somebody of an outlet", `[s0|Tomas Elwin] [c0|told] Channel Four’s Marta Quist that [q0|no].`, []string{"Channel Four/tv"}},
		{"an exclusive interview", `[s0|Tomas Elwin] [c0|said] in an exclusive interview that [q0|no].`, []string{"interview/interview"}},
		{"according to an outlet", `“[q0|No],” [s0|Tomas Elwin] [c0|said], according to Regis News.`, []string{"Regis News/agency"}},
		{"quoted by an outlet", `[s0|Tomas Elwin] was quoted by RNA as [c0|saying]: “[q0|No].”`, []string{"Regis News/agency"}},
		{"outlet reports", `[s0|Tomas Elwin] [c0|said] [q0|no], as Regis News reported.`, []string{"Regis News/agency"}},
		{"an editorial in", `[s0|Tomas Elwin] [c0|wrote] in an editorial in Harbour Post: “[q0|No].”`, []string{"Harbour Post/newspaper"}},
		{"one who writes for", `[s0|Columnist Marta Quist], writing for Harbour Post, [c0|accused] [q0|the lot].`, []string{"Harbour Post/newspaper"}},
		{"editor who writes", `[s0|Karl Denn], the editor of The Arcadian Times, [c0|wrote]: “[q0|No].”`, []string{"The Arcadian Times/newspaper"}},
		{"editor who speaks elsewhere", `[s0|Karl Denn], the editor of The Arcadian Times, [c0|told] Channel Four that [q0|no].`, []string{"Channel Four/tv"}},
		{"outlet speaks in itself", `[s0|Harbour Post] [c0|said] [q0|no].`, []string{"Harbour Post/newspaper"}},
		{"speech", `In a speech [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"speech/speech"}},
		{"letter and to whom", `In a letter to the Council of Nine, [s0|Tomas Elwin] [c0|warned] [q0|of rain].`, []string{"letter to the Council of Nine/letter"}},
		{"told the press of a state", `Earlier, [s0|Elwin] [c0|told] state media that [q0|no]. [s1|Elwin] [c1|said] [q1|never].`, []string{"state media/other", "state media/other"}},
		{"told the media, no one of them", `[s0|Elwin] [c0|told] the media that [q0|no].`, []string{"/other"}},
		{"a letter from a president", `In reply to a letter from Bordurian President Bela Orsik [s0|Elwin] [c0|said] [q0|no].`, []string{"letter/letter"}},
		{"a small word inside a podcast's name", `[s0|Elwin] [c0|told] Bread for Arcadia podcast that [q0|no].`, []string{"Bread for Arcadia podcast/interview"}},
		{"own website", `[s0|Tomas Elwin] [c0|said] in remarks published on his website: “[q0|No].”`, []string{"Tomas Elwin’s website/website"}},
		{"station in a name's tail", `[s0|Tomas Elwin on Channel Four]: “[q0|No].”`, []string{"Channel Four/tv"}},
		{"at the end of what is reported", `[s0|Tomas Elwin] [c0|dismissed] [q0|the rumours in a post on X].`, []string{"X/x"}},
		{"inside what is reported it is no place", `[s0|Tomas Elwin] [c0|said] that [q0|a post on X had been forged by somebody who knew the harbour and its people well enough].`, []string{"/"}},
		{"address of a label", "[[s0|Sen. Marta Quist]](https://www.harbour.example/a): “[q0|Bread is dear].”", []string{"Harbour Post/newspaper"}},
		{"told a house", `[s0|Tomas Elwin] [c0|told] the Arcadian parliament that [q0|no].`, []string{"Arcadian parliament/speech"}},
		{"addressing", `Addressing a crowd in the port, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"speech/speech"}},
		{"on television", `In a New Year message on state television [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"state television/tv"}},
		{"quoted by an office", `[s0|Tomas Elwin] was quoted by the Council of Nine as [c0|saying] that [q0|no].`, []string{"Council of Nine/other"}},
		{"lead over nested bullets", "  • In an interview with Channel Four, Tomas Elwin set out his view:\n    • [s0|He] [c0|said] [q0|that the harbour would stay open].\n    • [q1|No ship had been sent away], [s1|he] [c1|added].", []string{"Channel Four/tv", "Channel Four/tv"}},
		{"event told of before", `Tomas Elwin gave his first press conference. [q0|He would go home], [s0|he] [c0|said].`, []string{"first press conference/speech"}},
		{"credit behind a quotation", "[s0|Senator Marta Quist]\n\n“[q0|No ship will wait for us].”\n—May 4, 2024, on Channel Four", []string{"Channel Four/tv"}},
		{"platform after whom it was put to", `[s0|Tomas Elwin] [c0|urged] [q0|Borduria on X to come to the table].`, []string{"X/x"}},
		{"according to, at the end of what is reported", `[s0|Tomas Elwin] [c0|said] [q0|that the offer had been dropped, according to Regis News].`, []string{"Regis News/agency"}},
		{"questions addressed are no speech", `Addressing rumours about the port, [s0|Tomas Elwin] [c0|said] [q0|no].`, []string{"/"}},
		{"letter at the end", `[s0|Tomas Elwin] [c0|called] [q0|the dues void in a letter to the Council of Nine].`, []string{"letter to the Council of Nine/letter"}},
		{"another's platform", `[s0|Tomas Elwin] [c0|warned] that [q0|it would rain], to which [s1|Piet Holm] [c1|replied] on X with [q1|a warning of his own].`, []string{"/", "X/x"}},
		{"carried over", `[s0|Tomas Elwin] [c0|told] Channel Four that [q0|no]. [s1|He] [c1|added] [q1|never].`, []string{"Channel Four/tv", "Channel Four/tv"}},
		{"not carried to another day", "On May 2, 2024, [s0|Tomas Elwin] [c0|told] Channel Four that [q0|no]. On May 3, 2024, [s1|he] [c1|said] [q1|never].", []string{"Channel Four/tv", "/"}},
		{"not carried to another speaker", `[s0|Tomas Elwin] [c0|told] Channel Four that [q0|no]. [s1|Piet Holm] [c1|thinks] [q1|otherwise].`, []string{"Channel Four/tv", "/"}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, "", c.text)
			for i, s := range sts {
				if have := s.Outlet + "/" + s.Channel; have != c.want[i] {
					t.Errorf("place of %d: have %q, want %q\n%s", i, have, c.want[i], c.text)
				}
			}
		})
	}
}

func TestOutlet(t *testing.T) {
	r, _ := arcadian(t)
	tests := []struct{ name, want string }{
		{"Arcadian Times", "The Arcadian Times"},
		{"the arcadian times", "The Arcadian Times"},
		{"https://www.harbour.example/2024/a.html", "Harbour Post"},
		{"news.harbour.example", "Harbour Post"},
		{"example.com", "example.com"},
		{"Tomas Elwin", "Tomas Elwin"},
		{"", ""},
	}
	for _, c := range tests {
		if have := r.Outlet(c.name); have != c.want {
			t.Errorf("outlet %q: have %q, want %q", c.name, have, c.want)
		}
	}
}

func TestRoles(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"apposition", `[s0|Marta Quist], chief editor of the Harbour Post, [c0|wrote] [q0|no].`, []string{"chief editor of the Harbour Post"}},
		{"article left off", `[s0|Marta Quist], a former lawmaker and baker, [c0|wrote] [q0|no].`, []string{"former lawmaker and baker"}},
		{"title", `[s0|Foreign Minister Tomas Elwin] [c0|said] [q0|no].`, []string{"Foreign Minister"}},
		{"said once, meant again", `[s0|Foreign Minister Tomas Elwin] [c0|said] [q0|no]. [s1|He] [c1|added] [q1|never].`, []string{"Foreign Minister", "Foreign Minister"}},
		{"none", `[s0|Tomas Elwin] [c0|said] [q0|no].`, []string{""}},
		{"Mr. is none", `[s0|Mr. Elwin] [c0|said] [q0|no].`, []string{""}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, "", c.text)
			for i, s := range sts {
				if s.Role != c.want[i] {
					t.Errorf("role of %d: have %q, want %q\n%s", i, s.Role, c.want[i], c.text)
				}
			}
		})
	}
}
