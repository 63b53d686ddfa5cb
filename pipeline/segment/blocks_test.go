package segment

import (
	"fmt"
	"strings"
	"testing"

	"parley/pipeline/source"
)

// outline is one line for each block: kind, depth, "^" and parent, label, lead and rule where there are any, and the text.
func outline(text string, segs Segments) string {
	var out strings.Builder
	for i, b := range segs.Blocks {
		out.WriteString(kindNames[b.Kind])
		if b.Depth > 0 {
			fmt.Fprintf(&out, "%d", b.Depth)
		}
		if b.Parent >= 0 {
			fmt.Fprintf(&out, "^%d", b.Parent)
		}
		if i == segs.Title {
			out.WriteString(" title")
		}
		for _, s := range []Span{b.Label, b.Lead, b.Dateline, b.Signature} {
			if s.Ok() {
				fmt.Fprintf(&out, " [%s]", fold(s.In(text)))
			}
		}
		if b.Rule != "" {
			fmt.Fprintf(&out, " (%s)", b.Rule)
		}
		fmt.Fprintf(&out, ": %s\n", fold(b.In(text)))
	}
	return out.String()
}

func TestBlocks(t *testing.T) {
	s := newSegmenter(t)
	for _, c := range []struct{ name, format, text, want string }{
		{"wrapped lines", "txt",
			"The council of Arden met on Monday and\nspoke of nothing but the grain on the\nquays, which is said to be wet.\n\nIt left late.\n",
			"Paragraph: The council of Arden met on Monday and~spoke of nothing but the grain on the~quays, which is said to be wet.\nParagraph: It left late.\n"},
		{"a line is a paragraph", "txt",
			"The council of Arden met on Monday and spoke of nothing but the grain on the quays, which is said to be wet.\nIt left late.\nNobody spoke.\n",
			"Paragraph: The council of Arden met on Monday and spoke of nothing but the grain on the quays, which is said to be wet.\nParagraph: It left late.\nParagraph: Nobody spoke.\n"},
		{"a short line that goes on", "txt",
			"The council of Arden met and its speaker said that\nThe Hague would hear of nothing but the grain on the quays, which is wet.\nIt left late.\n",
			"Paragraph: The council of Arden met and its speaker said that~The Hague would hear of nothing but the grain on the quays, which is wet.\nParagraph: It left late.\n"},
		{"a quotation's comma at a line's end", "txt",
			"“The council of Arden has met in its old hall again,”\nLund said of it, “and the grain on the quays is as wet as it was in the spring.”\nIt left late.\n",
			"Paragraph: “The council of Arden has met in its old hall again,”~Lund said of it, “and the grain on the quays is as wet as it was in the spring.”\nParagraph: It left late.\n"},
		{"below a transcript's last turn", "txt",
			"MIRA LUND: Will the grain be dry by the time that the ships come in?\n\nVOSS: It will be as dry as it ever was, and they know it.\n\nAbout this episode\n\nA talk on grain and ships. Plus: the quays of Arden.\n",
			"Turn [MIRA LUND]: MIRA LUND: Will the grain be dry by the time that the ships come in?\nTurn [VOSS]: VOSS: It will be as dry as it ever was, and they know it.\nFurniture^1 (about-episode): About this episode\nFurniture^1 (tail): A talk on grain and ships. Plus: the quays of Arden.\n"},
		{"one turn", "txt", "Mira Lund: We have grain on the quays, and it is dry.\n", "Turn [Mira Lund]: Mira Lund: We have grain on the quays, and it is dry.\n"},
		{"a question, and one that somebody asks", "txt",
			"The guild pays for it, as it did in the year before.\n\nWho asked “no more tolls”?\n\nLund asked: “Who pays for it?”\n\nThe guild pays for it, as it did in the year before.\n",
			"Paragraph: The guild pays for it, as it did in the year before.\nHeading title: Who asked “no more tolls”?\nParagraph: Lund asked: “Who pays for it?”\nParagraph: The guild pays for it, as it did in the year before.\n"},
		{"windows line ends", "txt", "It left late.\r\n\r\nNobody spoke.\r\n", "Paragraph: It left late.\nParagraph: Nobody spoke.\n"},
		{"lone carriage returns", "txt", "It left late.\r\rNobody spoke.\r", "Paragraph: It left late.\nParagraph: Nobody spoke.\n"},
		{"white-space lines part paragraphs", "txt", "It left late.  \n   \nNobody spoke.\n\u00a0\nWe did.", "Paragraph: It left late.\nParagraph: Nobody spoke.\nParagraph: We did.\n"},
		{"bullets of every mark", "txt",
			"They said:\n\n• One thing.\n- Two things.\n* Three things.\n– Four things.\n1. Five things.\n2) Six things.\n",
			"Paragraph: They said:\nBullet1^0: One thing.\nBullet1^0: Two things.\nBullet1^0: Three things.\nBullet1^0: Four things.\nBullet1^0: Five things.\nBullet1^0: Six things.\n"},
		{"nested bullets", "txt",
			"  • February 7: Lund wrote:\n    • “One.”\n      – “Two.”\n    • “Three.”\n    She left the hall.\n  • May 22: Voss spoke.\n",
			"Bullet1 [February 7]: February 7: Lund wrote:\nBullet2^0: “One.”\nBullet3^1: “Two.”\nBullet2^0: “Three.”\nParagraph1^0: She left the hall.\nBullet1 [May 22]: May 22: Voss spoke.\n"},
		{"bullets by tabs", "txt", "•\tOne thing.\n\t•\tTwo things.\n\t\t•\tThree things.\n", "Bullet1: One thing.\nBullet2^0: Two things.\nBullet3^1: Three things.\n"},
		{"paragraph in a bullet, after a blank line", "md", "-   One thing.\n\n    It was said again.\n\n-   Two things.\n\nThe end.\n",
			"Bullet1: One thing.\nParagraph1^0: It was said again.\nBullet1: Two things.\nParagraph: The end.\n"},
		{"a last paragraph with its reporters behind it", "txt",
			"ARDEN — The talks on the grain have come to no end, the speaker of the council said on Monday.\n\nLund added that the matters that want a decision are before the council of Arden. He also said that the guild had taken its own. (Reporting by Sten Oberg; editing by Mia Voss)\n",
			"Paragraph [ARDEN]: ARDEN — The talks on the grain have come to no end, the speaker of the council said on Monday.\nParagraph: Lund added that the matters that want a decision are before the council of Arden. He also said that the guild had taken its own. (Reporting by Sten Oberg; editing by Mia Voss)\n"},
		{"lines that break at no one width", "txt",
			"Varo sees a bridge if the toll falls\n\nMinister of Works Elin Varo\nsaid on Monday in Port Selane that the bridge over the sound might open once\nthe toll fell, days after the Governor of the island said a pact was in\nsight.\nThe toll was raised last\nspring, and with it the price of bread, of coal and of all that comes over the\nwater to the island.\nVaro told the\nchamber that nobody had asked her.\n",
			"Heading title: Varo sees a bridge if the toll falls\nParagraph: Minister of Works Elin Varo~said on Monday in Port Selane that the bridge over the sound might open once~the toll fell, days after the Governor of the island said a pact was in~sight.\nParagraph: The toll was raised last~spring, and with it the price of bread, of coal and of all that comes over the~water to the island.\nParagraph: Varo told the~chamber that nobody had asked her.\n"},
		{"wrapped bullets", "md", "-   The first of the things that they said on\n    the quay was short.\n-   The second of the things that they said in\n    the hall was shorter.\n",
			"Bullet1: The first of the things that they said on~    the quay was short.\nBullet1: The second of the things that they said in~    the hall was shorter.\n"},
		{"leads", "txt", "• Feb. 7 – Lund spoke.\n• 7 February: Voss left.\n• (5/14/31): All left.\n• May 3-5: Rain.\n• Monday, May 5: Sun.\n• 8 January. Snow fell.\n• In May they met.\n",
			"Bullet1 [Feb. 7]: Feb. 7 – Lund spoke.\nBullet1 [7 February]: 7 February: Voss left.\nBullet1 [(5/14/31)]: (5/14/31): All left.\nBullet1 [May 3-5]: May 3-5: Rain.\nBullet1 [Monday, May 5]: Monday, May 5: Sun.\nBullet1 [8 January]: 8 January. Snow fell.\nBullet1: In May they met.\n"},
		{"headings", "md", "# The pact\n\n## **What they say:**\n\n**A bold one**\n\nA plain one\n\nWho pays for it?\n\nThe guild pays for it, as it did in the year before.\n\nSet\n===\n\nAnd it ends.\n",
			"Heading1 title: The pact\nHeading2: What they say:\nHeading: A bold one\nHeading: A plain one\nHeading: Who pays for it?\nParagraph: The guild pays for it, as it did in the year before.\nHeading1: Set\nParagraph: And it ends.\n"},
		{"block quotations", "md", "Lund wrote:\n\n> One thing.\n> Two things.\n>\n> > Three things.\n\nShe left.\n",
			"Paragraph: Lund wrote:\nQuotation1^0: One thing.~> Two things.\nQuotation2: Three things.\nParagraph: She left.\n"},
		{"round-up by links and bold names", "md", "**Here’s what they say:**\n\n[Sen. Olav\nBrandt](https://quay.example/1?a=(b)): “One.”\n\n**Ida Lund**: “Two.”\n\n**Mia Voss:** “Three.”\n\n[a link](https://quay.example/2) stands here.\n",
			"Heading: Here’s what they say:\nParagraph^0 [Sen. Olav~Brandt]: [Sen. Olav~Brandt](https://quay.example/1?a=(b)): “One.”\nParagraph^0 [Ida Lund]: **Ida Lund**: “Two.”\nParagraph^0 [Mia Voss]: **Mia Voss:** “Three.”\nParagraph: [a link](https://quay.example/2) stands here.\n"},
		{"turns", "txt", "Q    Who pays?  \n   \nMS. LUND:  The guild.\n\nIt always did.\n\nS. LUND:  So it is —\n\nQ\tSo?\n",
			"Turn [Q]: Q    Who pays?\nTurn [MS. LUND]: MS. LUND:  The guild.\nTurn^1: It always did.\nTurn [S. LUND]: S. LUND:  So it is —\nTurn [Q]: Q\tSo?\n"},
		{"a label in capitals is no transcript", "txt", "BREAKING: The council has left the hall in Arden.\n\nNobody knows why it did so in the rain.\n",
			"Paragraph: BREAKING: The council has left the hall in Arden.\nParagraph: Nobody knows why it did so in the rain.\n"},
		{"dateline", "txt", "ARDEN, March 28, 2031 (Harbour Press) – The council met on the quay.\n\nPORT ARDEN (HPA) - It left.\n\nThe Isles - and only they - pay.\n",
			"Paragraph [ARDEN, March 28, 2031 (Harbour Press)]: ARDEN, March 28, 2031 (Harbour Press) – The council met on the quay.\nParagraph [PORT ARDEN (HPA)]: PORT ARDEN (HPA) - It left.\nParagraph: The Isles - and only they - pay.\n"},
		{"signature", "txt", "“We open the quays on Monday.” — Ida Lund (@idalund) April 3, 2031\n\nThe quays — the old ones — open.\n",
			"Paragraph [Ida Lund (@idalund) April 3, 2031]: “We open the quays on Monday.” — Ida Lund (@idalund) April 3, 2031\nParagraph: The quays — the old ones — open.\n"},
		{"speaker in the heading", "txt", "Ida Lund\n\n“We open the quays on Monday, as we said.”\n\n“We close them on Friday, as we said.”\n\nShe left.\n",
			"Heading: Ida Lund\nParagraph^0: “We open the quays on Monday, as we said.”\nParagraph^0: “We close them on Friday, as we said.”\nParagraph: She left.\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			segs := s.cut(&source.Document{Text: c.text, Format: c.format})
			check(t, c.text, segs)
			if have := outline(c.text, segs); have != c.want {
				t.Errorf("have\n%swant\n%s", have, c.want)
			}
		})
	}
}

// body is what an article needs around the case, so that the page has a head and a tail.
const body = "The council of Arden met on Monday and spoke of nothing but the grain on the quays. It is said to be wet, and nobody wants to pay for it.\n\n" +
	"The pilots of the harbour said that they would wait for an answer until Friday, and then sail without one.\n\n"

// TestFurniture holds blocks before and behind an article to what they are. Want names the kind and rule of each block
// of the case, the article's own left out.
// What the page marks as a picture's caption is one, whatever its words.
func TestMarkedCaption(t *testing.T) {
	s := newSegmenter(t)
	caption := "“We have grain,” Lund told the pilots, who had waited on the quay since noon to hear it."
	text := "The council of Arden met on Monday and spoke of nothing but the grain.\n\n" + caption + "\n\nIt left late, and nobody asked why.\n"
	at := strings.Index(text, caption)
	segs := s.cut(&source.Document{Text: text, Format: "html", Captions: [][2]int{{at, at + len(caption)}}})
	if b := segs.Blocks[1]; b.Kind != Caption || b.Rule != ruleFigure || b.In(text) != caption {
		t.Errorf("have %v (%s) %q, want the caption", b.Kind, b.Rule, b.In(text))
	}
	if b := s.cut(&source.Document{Text: text, Format: "html"}).Blocks[1]; b.Kind != Paragraph {
		t.Errorf("not marked: have %v, want a paragraph", b.Kind)
	}
}

func TestFurniture(t *testing.T) {
	s := newSegmenter(t)
	for _, c := range []struct{ name, before, after, want string }{
		{"head", "Menu\n\nNews | Arden\n\nANALYSIS\n\nThe council meets in the rain again\n\nSten Oberg\n\n6 min read\n\nMarch 3, 2031\n\n", "",
			"Furniture menu, Furniture menu-line, Furniture label-line, Heading title, Furniture name-line, Furniture min-read, Furniture date-line"},
		{"caption twice", "The council meets in the rain again\n\nPilots on the quay of Arden\nPilots on the quay of Arden\n\n", "", "Heading title, Caption repeated, Caption repeated"},
		{"caption with a date", "The council meets in the rain again\n\nPilots wait on the quay of Arden, May 21, 2031\n\n", "", "Heading title, Caption credit"},
		{"title again", "The council meets in the rain again\n\n6 min read\n\nThe council meets in the rain again\n\n", "", "Heading title, Furniture min-read, Furniture title-again"},
		{"teasers", "", "Related\n\nTen songs about grain\n\nThe rope that held for a year\n\nA pilot tells of the year in which the rope held and the ships came home.\n\n",
			"Furniture related, Furniture tail, Furniture tail, Furniture tail"},
		{"teasers with a reading time", "", "Pilots at rest\n\nThe March edition looks at pilots and at what they do when the harbour is shut.\n\nSten Oberg\n\n4 min read\n\nPilots at rest\n\n",
			"Furniture tail, Furniture tail, Furniture tail, Furniture min-read, Furniture tail"},
		{"headlines in the middle", "The chancellor told the council on Tuesday that the pact would be signed by May, rain or no rain.\n\nThe pact was read out twice, and nobody in the hall spoke against it.\n\nRead more:\n\nPilots reject the new rope\n\nWill the ships come home?\n\n", "",
			"Paragraph, Paragraph, Furniture read-more, Furniture tail, Furniture tail"},
		{"a button in the middle, and a heading", "The chancellor told the council on Tuesday that the pact would be signed by May, rain or no rain.\n\nThe pact was read out twice, and nobody in the hall spoke against it.\n\nRead more\n\nThe pilots of the bay\n\n", "",
			"Paragraph, Paragraph, Furniture read-more, Heading"},
		{"real text behind a link to another article", "", "Read also: Pilots at rest\n\n“We wait,” their head said.\n\nShe did not say until when.\n\n",
			"Furniture read-also, Paragraph, Paragraph"},
		{"real text behind a disclaimer in the middle", "", "The views expressed here are the writer’s own.\n\nThe chancellor told the council on Tuesday that the pact would be signed by May, rain or no rain. She left at noon, and the council stayed.\n\nWhat comes next will be seen in the hall.\n\n",
			"Furniture views, Paragraph, Paragraph"},
		{"last short sentence", "", "Nobody has asked why.\n\nNo one will.\n\n", "Paragraph, Paragraph"},
		{"author", "", "Sten Oberg is a reporter for the Harbour Post. He writes about grain.\n\n", "Furniture bio"},
		{"last headings", "", "Ten songs about grain\n\nThe rope that held\n\n", "Furniture tail, Furniture tail"},
		{"words of a form in a quotation", "", "“Sign up for updates,” the pilots were told by the council on Tuesday, and they laughed.\n\n", "Paragraph"},
		{"share, comments, copyright", "", "Share this article\n\nLeave a comment\n\n© 2031 Harbour Post\n\n", "Furniture share, Furniture comment, Furniture copyright"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.before + body + c.after
			segs := s.cut(&source.Document{Text: text, Format: "txt"})
			var have []string
			for i, b := range segs.Blocks {
				own := b.Start >= len(c.before) && b.End <= len(c.before)+len(body)
				switch {
				case own && b.Kind != Paragraph:
					t.Errorf("article: have %s (%s), want Paragraph", kindNames[b.Kind], b.Rule)
				case own:
				case i == segs.Title:
					have = append(have, kindNames[b.Kind]+" title")
				default:
					have = append(have, strings.TrimSpace(kindNames[b.Kind]+" "+b.Rule))
				}
			}
			if h := strings.Join(have, ", "); h != c.want {
				t.Errorf("have %s\nwant %s\n%s", h, c.want, show(text, segs))
			}
		})
	}
}
