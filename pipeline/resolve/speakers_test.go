package resolve

import "testing"

func TestSpeakers(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, published, text string
		want                  []string // by statement
	}{
		{"full name", "", `[s0|Tomas Elwin] [c0|said] [q0|the harbour is open].`, []string{"Tomas Elwin"}},
		{"last name after the full one", "", `Piet Holm came home. [s0|Holm] [c0|said] [q0|it was late].`, []string{"Piet Holm"}},
		{"last name before the full one", "", `[s0|Holm] [c0|said] [q0|it was late]. Greta Holm smiled.`, []string{"Greta Holm"}},
		{"last name of an unlisted person", "", `Marta Quist, a baker, waited. [s0|Quist] [c0|said] [q0|bread was dear].`, []string{"Marta Quist"}},
		{"unlisted, named below", "", `[s0|Quist] [c0|said] [q0|bread was dear]. Marta Quist is a baker.`, []string{"Marta Quist"}},
		{"small word tied to a name", "", `[s0|Marta al-Quist] [c0|said] [q0|bread was dear].`, []string{"Marta al-Quist"}},
		{"small words inside a name", "", `[s0|Marta van der Quist] [c0|said] [q0|bread was dear].`, []string{"Marta van der Quist"}},
		{"title before an unlisted name", "", `[s0|Senator Marta Quist] [c0|said] [q0|bread was dear].`, []string{"Marta Quist"}},
		{"short title, wrapped name", "", "[s0|Sen. Marta\nQuist]: [q0|Bread is dear].", []string{"Marta Quist"}},
		{"blanks and marks that cannot be seen", "", "[s0|Marta\u00a0Qu\u00adist]: [q0|Bread is dear]. [s1|Marta\u200c Quist\u200f] [c1|said] [q1|no].", []string{"Marta Quist", "Marta Quist"}},
		{"title and last name only", "2021-03-01", `[s0|Foreign Minister Elwin] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"spelling by rule", "", `[s0|Muhammed Ghasemi] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},
		{"spelling by loose rule", "", `[s0|Hussain al-Ruyani] [c0|said] [q0|no].`, []string{"Hossein Rouyani"}},
		{"two owners, by the day", "2015-05-01", `[s0|Vann] [c0|said] [q0|no].`, []string{"Oskar Vann"}},
		{"two owners, by a later day", "2023-05-01", `[s0|Vann] [c0|said] [q0|no].`, []string{"Lena Vann"}},
		{"the only owner is no man", "2021-03-01", "[s0|Mr. Marsh] [c0|said] [q0|no].", []string{"Marsh"}},
		{"the only owner, by the title", "2021-03-01", "[s0|Ms. Marsh] [c0|said] [q0|no].", []string{"Ida Marsh"}},
		{"president of who answers", "2015-05-01", "MR. ELWIN: Good morning.\n\nQ    Bordurians in Borduria tell Borduria’s press much. [s0|The president] [c0|said] [q0|no].\n\nMR. ELWIN: [q1|Yes].\n\nQ    Why?\n\nMR. ELWIN: [q2|Because].", []string{"Oskar Vann", "Tomas Elwin", "Tomas Elwin"}},
		{"a government's name is nobody", "2015-05-01", `[s0|Tomas Elwin] [c0|said] [q0|no]. Of the plans of the Vann government, [s1|he] [c1|said] [q1|never].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"two owners, by the full name", "2015-05-01", `Lena Vann spoke. [s0|Vann] [c0|said] [q0|no].`, []string{"Lena Vann"}},
		{"first name keeps another apart", "", `[s0|Rudolf Elwin] [c0|said] [q0|no].`, []string{"Rudolf Elwin"}},

		{"office at the day", "2021-03-01", `Talks went on in Port Regis. [s0|The foreign minister] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"office at a later day", "2023-03-01", `Talks went on in Port Regis. [s0|The foreign minister] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"office of a country", "2023-03-01", `Port Regis was calm. [s0|The Bordurian foreign minister] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},
		{"office owned by a country", "2023-03-01", `[s0|Borduria’s foreign minister] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},
		{"office with its country after", "2023-03-01", `[s0|the foreign minister of Borduria] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},
		{"former office", "2023-03-01", `[s0|The former Arcadian foreign minister] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"office of one named before", "", `Greta Holm arrived. [s0|The foreign minister] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"indefinite office stays unnamed", "2023-03-01", `[s0|A foreign ministry spokesman] [c0|said] [q0|no].`, []string{"Foreign ministry spokesman (unnamed)"}},
		{"editor of a paper", "2023-03-01", `[s0|The editor of The Arcadian Times] [c0|wrote] [q0|no].`, []string{"Karl Denn"}},
		{"capitals", "2023-03-01", `[s0|THE FOREIGN MINISTER OF BORDURIA] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},

		{"he", "", `Tomas Elwin met Greta Holm. [s0|He] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"she", "", `Tomas Elwin met Greta Holm. [s0|She] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"last speaker before one named in a quotation", "", `[s0|Tomas Elwin] [c0|said] “[q0|I saw Piet Holm there].” [s1|He] [c1|added] [q1|no].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"subject before one named after a preposition", "", `Tomas Elwin spoke with Piet Holm. [s0|He] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"the only one, though after a preposition", "", `The first word came from Piet Holm. [s0|He] [c0|said] [q0|no].`, []string{"Piet Holm"}},
		{"agent of a passive", "", `Reports that Tomas Elwin had left were denied by Piet Holm. “[q0|Nobody left],” [s0|he] [c0|said].`, []string{"Piet Holm"}},
		{"subject of the sentence itself", "", `[s0|Tomas Elwin] [c0|replied] to Piet Holm that [q0|no], although [s1|he] [c1|left open] [q1|a later date].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"over a paragraph", "", "[s0|Tomas Elwin] [c0|said] [q0|no].\n\n“[q1|It will not do],” [s1|he] [c1|went on].", []string{"Tomas Elwin", "Tomas Elwin"}},
		{"it is an outlet", "", `Harbour Post looked at the words of Tomas Elwin. [s0|It] [c0|wrote] [q0|no].`, []string{"Harbour Post"}},
		{"the paper", "", `[s0|Harbour Post] [c0|said] [q0|no] of Tomas Elwin. [s1|The paper] [c1|added] [q1|never].`, []string{"Harbour Post", "Harbour Post"}},
		{"the post is its writer's", "", `[s0|Tomas Elwin] [c0|wrote] [q0|no]. [s1|The post] [c1|continued]: [q1|never].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"outlet with what it is called", "", `[s0|The hard-line daily Harbour Post] [c0|said] [q0|no].`, []string{"Harbour Post"}},
		{"unlisted outlet", "", `[s0|The Lighthouse Telegram channel] [c0|wrote] [q0|no].`, []string{"Lighthouse"}},
		{"outlet's words passed on", "", `[s0|Harbour Post] carried remarks by Tomas Elwin: “[q0|No].”`, []string{"Tomas Elwin"}},
		{"outlet that judges another's words", "", `[s0|Harbour Post] [c0|criticized] the remarks by Tomas Elwin as [q0|weak].`, []string{"Harbour Post"}},

		{"age and trade", "", `Tomas Elwin, a diplomat, sat down. Piet Holm, a baker, left. [s0|The 62-year-old diplomat] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"another word for the trade", "", `The Harbour Post spoke with Marta Quist, an expert on harbours, about Tomas Elwin. [s0|The analyst] [c0|states]: [q0|no].`, []string{"Marta Quist"}},
		{"named after a description", "", `[s0|Another critic of the plan], Senator Marta Quist, [c0|said]: “[q0|No].”`, []string{"Marta Quist"}},
		{"outlet that ends with a title's word", "", `[s0|Harbour Post] [c0|said] [q0|no]. [s1|The English language daily Szohod News] [c1|asked]: “[q1|Why?]”`, []string{"Harbour Post", "Szohod News"}},
		{"outlet named after its town", "", `[s0|the Arcadian outlet Szohod Mirror] [c0|claimed] [q0|that no].`, []string{"Szohod Mirror"}},
		{"role named below", "", `[s0|The editor] [c0|says] [q0|no]. “It is late,” wrote Karl Denn, the editor of a weekly.`, []string{"Karl Denn"}},
		{"whose spokesman", "2023-03-01", `It surprised Greta Holm, [s0|whose spokesman] [c0|insisted] [q0|no].`, []string{"Foreign Ministry spokesman (unnamed)"}},
		{"a person's team", "", `[s0|Elwin’s team] [c0|seeks] [q0|a deal].`, []string{"Tomas Elwin’s team"}},
		{"his team", "", `Tomas Elwin sat down. [s0|His team] [c0|seeks] [q0|a deal].`, []string{"Tomas Elwin’s team"}},
		{"two speak, the first is named", "", `[s0|Both Tomas Elwin and his team] [c0|criticized] [q0|the delay].`, []string{"Tomas Elwin"}},
		{"group", "", `[s0|some Arcadian analysts] [c0|speculate] [q0|it may rain].`, []string{"Arcadian analysts"}},
		{"capital for its government", "", `[s0|Port Regis] [c0|has dismissed] [q0|the step].`, []string{"Arcadia"}},
		{"named in the next paragraph", "", "[s0|A senior Arcadian cleric] [c0|warned] of [q0|haste].\n\n“[q1|It will not do],” [c1|said] [s1|Marta Quist, the preacher of Port Regis].", []string{"Marta Quist", "Marta Quist"}},
		{"one who is not to be named", "", "[s0|A diplomat] [c0|warned] of [q0|haste].\n\n“[q1|It will not do],” [c1|said] [s1|Marta Quist, the preacher of Port Regis].", []string{"Diplomat (unnamed)", "Marta Quist"}},
		{"next to speak is named before", "", "Marta Quist, a preacher, came home.\n\n[s0|A preacher] [c0|warned] of [q0|haste].\n\n“[q1|It will not do],” [c1|said] [s1|Marta Quist].", []string{"Preacher (unnamed)", "Marta Quist"}},
		{"next to speak is told nothing of", "", "[s0|A preacher] [c0|warned] of [q0|haste].\n\n“[q1|It will not do],” [c1|said] [s1|Marta Quist].", []string{"Preacher (unnamed)", "Marta Quist"}},
		{"named in the next paragraph, behind a long office", "", "[s0|A senior Arcadian cleric] [c0|warned] of [q0|haste].\n\n“[q1|It will not do],” [s1|Speaker of the House (council) Marta Quist] [c1|was quoted] as saying.", []string{"Marta Quist", "Marta Quist"}},
		{"paper named in the next paragraph", "", "[s0|An Arcadian newspaper] [c0|warned] of [q0|haste].\n\n[s1|The moderate Harbour Post] [c1|said] [q1|it would not do].", []string{"Harbour Post", "Harbour Post"}},
		{"another country's paper in the next paragraph", "", "[s0|A Bordurian newspaper] [c0|warned] of [q0|haste].\n\n[s1|The moderate Harbour Post] [c1|said] [q1|it would not do].", []string{"Bordurian newspaper", "Harbour Post"}},
		{"him", "", `Tomas Elwin came home. “[q0|It is late],” the Harbour Post [c0|quoted] [s0|him] as telling his neighbours.`, []string{"Tomas Elwin"}},
		{"named three paragraphs below, by what the description says", "", "[s0|A senior preacher] [c0|warned] of [q0|haste].\n\nIt rained.\n\nThe band played.\n\n“[q1|It will not do],” [c1|said] [s1|Marta Quist, the preacher of Port Regis].", []string{"Marta Quist", "Marta Quist"}},
		{"one whose claim is rejected does not go on to speak", "", `[s0|Tomas Elwin] [c0|rejected] [q0|[s1|Piet Holm]’s [c1|claim] [q1^0|that it is late]]. [s2|He] [c2|said] [q2|no].`, []string{"Tomas Elwin", "Piet Holm", "Tomas Elwin"}},
		{"named in the next paragraph, with what he used to be", "", "[s0|A former member of parliament] [c0|warned] of [q0|haste].\n\n[s1|Marta Quist], who used to be the speaker of the House, [c1|voiced] [q1|doubts].", []string{"Marta Quist", "Marta Quist"}},
		{"several countries", "", `[s0|Arcadia and Borduria] [c0|said] [q0|no].`, []string{"Arcadia and Borduria"}},
		{"its front page", "", `In Port Regis the daily Harbour Post was waiting. [q0|The time had come], [s0|its front page] [c0|said].`, []string{"Harbour Post"}},
		{"unnamed", "", `[s0|A western diplomat] [c0|said] [q0|no].`, []string{"Western diplomat (unnamed)"}},
		{"country before a name", "", `[s0|Borduria’s Bela Orsik] [c0|said] [q0|no].`, []string{"Bela Orsik"}},
		{"post of several words", "2023-03-01", `[s0|Minister of Foreign Affairs Greta Holm] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"slip of the pen", "2023-03-01", `[s0|Bordurian Foreign Minister Mohammad Qasemmii] [c0|said] [q0|no].`, []string{"Mohammad Qasemi"}},
		{"no slip: another name", "2023-03-01", `[s0|Bordurian Foreign Minister Milan Voss] [c0|said] [q0|no].`, []string{"Milan Voss"}},
		{"word that opens the sentence", "2015-05-01", `[s0|Both Vann and his team] [c0|said] [q0|no].`, []string{"Oskar Vann"}},
		{"initial", "", `Marta Quist waited. [s0|M. Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"line of a heading is no part of a name", "", "DAILY BRIEFING\nMarta Quist, Spokesperson\n\n[s0|Quist] [c0|said] [q0|no].", []string{"Marta Quist"}},
		{"unlisted subject", "", `Marta Quist, a lawmaker from the north, came in late. [s0|She] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"count before a group", "", `[s0|More than 100 activists] [c0|called for] [q0|talks].`, []string{"Activists"}},
		{"group and its country", "", `[s0|The Foreign Ministry of Borduria] [c0|welcomed] [q0|the talks].`, []string{"Foreign Ministry of Borduria"}},
		{"board of a paper", "", `[s0|The editorial board of Harbour Post] [c0|faulted] [q0|the plan].`, []string{"Harbour Post"}},
		{"his view", "", `Tomas Elwin came in late. Nothing would come of it, in [s0|his] view: [q0|no ship, no bread].`, []string{"Tomas Elwin"}},
		{"paper named in the heading", "", "What the papers say today about the harbour and the long dispute over its keys and its dues, in short and without any comment of our own, for readers in a hurry.\n\nThe Evening Lamp: a word on bread\n\n[s0|It] [c0|wrote]: [q0|Bread is dear, and the harbour is the reason that it is, as every baker in the town could tell]. [s1|The paper] [c1|added]: [q1|It need not be].", []string{"Evening Lamp", "Evening Lamp"}},
		{"unlisted paper in its apposition", "", `Lantern of the North, another hard-line daily, was angry too. “[q0|No],” [s0|its front-page editorial] [c0|said].`, []string{"Lantern of the North"}},
		{"paper's apposition is its name", "", `The oldest newspaper, the moderate Lantern, was pleased. [s0|It] [c0|wrote]: [q0|Never].`, []string{"Lantern"}},
		{"unlisted person behind a title", "", `Harbour spokeswoman Marta Quist was asked about Tomas Elwin's words. “[q0|No],” [s0|she] [c0|said].`, []string{"Marta Quist"}},
		{"ambassador to a country, by name", "", `As [s0|the Bordurian ambassador to Arcadia Marta Quist] [c0|said], [q0|it was late].`, []string{"Marta Quist"}},
		{"he is whom the sentence before describes", "2023-03-01", `Greta Holm said no. Two years ago the mayor was firmer. [s0|He] [c0|said] [q0|never].`, []string{"Mayor (unnamed)"}},
		{"joint statement", "", `“[q0|No],” [c0|said] [s0|a joint statement] from Arcadian Minister Tomas Elwin and Piet Holm.`, []string{"Tomas Elwin"}},
		{"they who spoke together", "", `[s0|Tomas Elwin and Piet Holm] [c0|said] [q0|no]. [s1|They] [c1|added] [q1|never].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"a description, then the name", "", `[s0|An Arcadian lawmaker] [c0|said] [q0|no]. “[q1|Never],” [c1|said] [s1|Marta Quist], a lawmaker from the north.`, []string{"Marta Quist", "Marta Quist"}},
		{"a description, then another", "", `[s0|An Arcadian lawmaker] [c0|said] [q0|no]. “[q1|Never],” [c1|said] [s1|Marta Quist], a baker from the north.`, []string{"Arcadian lawmaker (unnamed)", "Marta Quist"}},
		{"a description, then its noun", "2021-03-01", `[s0|An Arcadian lawmaker] [c0|said] [q0|no]. [s1|The lawmaker] [c1|added] [q1|never]. Lawmaker Marta Quist left.`, []string{"Arcadian lawmaker (unnamed)", "Arcadian lawmaker (unnamed)"}},
		{"another country's minister", "2021-03-01", `[s0|Tomas Elwin] [c0|said] [q0|no] of [s1|the Bordurian war minister]’s [c1|claim] [q1|that it rains].`, []string{"Tomas Elwin", "Bordurian war minister (unnamed)"}},
		{"a bracket before the name", "", `[s0|The speaker of the House of Port Regis (parliament) Marta Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"a remark in brackets before the name", "", `In a speech at Port Regis (given on the radio, for it rained) [s0|Marta Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"short title of a lawmaker", "", `[s0|Former MP Marta Quist] [c0|said] [q0|no]. [s1|The MP] [c1|added] [q1|never].`, []string{"Marta Quist", "Marta Quist"}},
		{"a paper of a country", "", `[s0|A Bordurian newspaper] [c0|warned] [q0|that no].`, []string{"Bordurian newspaper"}},
		{"the editorial, behind another's words", "", `[s0|Harbour Post] [c0|said] [q0|no]. [s1|Tomas Elwin] [c1|said] [q1|yes]. [s2|The editorial] [c2|added] [q2|never].`, []string{"Harbour Post", "Tomas Elwin", "Harbour Post"}},
		{"one of several", "", `[s0|One of the Arcadian editors] [c0|said] [q0|no].`, []string{"Arcadian editors"}},
		{"carried over", "", `[s0|Tomas Elwin] [c0|said] [q0|no]. [q1<0|Never].`, []string{"Tomas Elwin", "Tomas Elwin"}},
		{"carried over, clause names another", "", "[s0|Harbour Post] [c0|said] [q0|no].\n\nPresident Piet Holm spoke at a ceremony: “[q1|Never].”", []string{"Harbour Post", "Piet Holm"}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			_, sts := resolved(t, r, v, c.published, c.text)
			for i, s := range sts {
				if s.Speaker.Name != c.want[i] {
					t.Errorf("speaker of %d: have %q, want %q\n%s", i, s.Speaker.Name, c.want[i], c.text)
				}
			}
		})
	}
}
