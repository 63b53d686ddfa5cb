package attribute

import (
	"strings"
	"testing"
)

// Pages of offices: lists of film, round-ups with sources in brackets, interviews that open with a voice on tape.
func TestReleases(t *testing.T) {
	check(t, []marking{
		{"list of film", "1. Various shots, harbour\n2. TAPE (English) [s|Elin Varo], Director-General, Harbour Agency (HA):\n“[t|The bridge will open in June, as it has every year since it was built.]”\n3. Med shot, boats\n"},
		{"round-up with sources in brackets", "What they say in Arcadia\n\n[s|Sen. Elin Varo (D-Quay)]: [t|The toll has left us poorer, and everybody at the quay knows it well by now.] [Press Release]\n\n[s1|Sen. Joren Tessel (R-Town)]: [t1|This is a mistake of historic size.] (1/2) [Courier]\n\n[s2|Sen. Mira Lund (D-Hill)]: [t2|I strongly oppose a toll that keeps the fishermen of the islands away from us.] (1/10) [Courier]\n\n[s3|Sen. Oda Quist (D-Dunes)]: [t3|Nobody who has ever mended a net will pay a toll that sinks our own boats.]\n"},
		{"list of film, office with to", "FILE – RECENT, SELANE\n\n1. TAPE (English) [s|Elin Varo], Representative of Selane to the Harbour Union:\n“[t|The bridge will open in June, as it has every year since it was built.]”\n"},
		{"one kind of mark, then the other", "[s|Senator Elin Varo] today released the following statement:\n\n“[t|The toll has left us poorer, and everybody at the quay knows it.]\n\n\"[t|Nobody who has mended a net will pay it.]”\n"},
		{"a date in brackets before the verb", `[s|Elin Varo] today (7 May) [c|said] [t|the bridge was safe].`},
		{"a bracket and a comma before the verb", `[s|Senator Elin Varo] (D-Quay), [c|said] [t|the bridge was safe].`},
		{"a place and a dash before who has an apposition", "Port Selane – [s|Senator Elin Varo], a member of the harbour council, released the following statement on the toll:\n\n“[t|The toll has left us poorer, and everybody at the quay knows it.]”\n"},
		{"an apposition between dashes", `[s|Elin Varo] – the head of the harbour, a friend of the council – [c|said] [t|the bridge was safe].`},
		{"what is known as, before who has an apposition", "Today, in response to the vote, known as the Quay Plan of Tolls, [s|Senator Elin Varo], a member of the harbour council, made the following statement:\n\n“[t|The toll has left us poorer, and everybody at the quay knows it.]”\n"},
		{"interview whose guest thanks first", "TESSEL: Thanks very much, Mira.\n\nLUND: The bridge is old, and some say so. Will it last?\n\n[s1|TESSEL]: [t1|We think so, but we have to look at each of its stones, and that will take us years.]\n\nLUND: I want to ask about the toll. What becomes of it?\n\n[s2|TESSEL]: [t2|That part of the plan is critical, and the harbour office is looking into it now.]\n"},
		{"a parliament's record", "\n\n                              Selane\n\n  [s|[s1|Mr. TESSEL]]. [t|Madam Speaker, the bridge was closed a year ago, and the toll has been\nraised on every boat of our islands since. We wrote[c1|:] ``[t1|The next governor could\ndrop such a toll with the stroke of a pen.]'']\n"},
		{"list item of a word", "Status:\n\n- Open\n\n[s|Elin Varo] [c|said] [t|the bridge was safe]."},
		{"asked, then more than", `Asked whether a toll would do, [s|Varo] [c|said] [t|more than tolls was needed].`},
		{"asked, then nothing", `Asked about the toll, Varo said so.`},
		{"interview with a voice on tape first", "[s|ELIN VARO]: [t|We have some boats to mend, but the bridge will open in June.]\n\nLUND: We are joined by the governor. Thanks so much for coming.\n\nJOREN TESSEL: Thanks for having me.\n\nLUND: The harbour office is hopeful. Are you?\n\n[s1|TESSEL]: [t1|Well, we have been at this for two years, and it was worth every day.]\n\nLUND: Is the old pier a hurdle?\n\n[s2|TESSEL]: [t2|It is an old pier, and the engineers are looking into it.]\n\nLUND: The Selane engineers.\n\n[s3|TESSEL]: [t3|They have been there for quite some time, and they know their trade.]\n"},
	})
}

// Letters, whose text stands below an address, without quotation marks.
func TestLetters(t *testing.T) {
	const address = "\n\nMarch 21, 2014\n\nGovernor Joren Tessel\nThe Town Hall\n1600 Quay Street\n\nDear Governor:\n\n"
	const text = "[t|We remain hopeful that the bridge will open in June, and that the toll will be dropped.]\n\n[t|The council has always been a partner in this.]\n"
	check(t, []marking{
		{"announced", "[s|Senator Elin Varo] sent the following letter to the governor." + address + text},
		{"announced twice", "[s|Senator Elin Varo] sent the following letter to the governor.\n\nThe letter can be found below." + address + text},
		{"sent, then announced", "[s|A group of fishermen] today sent a letter to the governor on the toll.\n\nThe letter was signed by Mira Lund and Oda Quist.\n\nThe text of the letter follows:" + address + text},
		{"quoted from, then announced", "In their letter, [s|[s1|the senators]] [c|write]: “[t|The toll is a theft, and we will not pay it.]”\n\nThe letter appears below and here." + address + strings.ReplaceAll(text, "[t|", "[t1|")},
		{"another's letter, no text", "Senator Elin Varo sent a letter to the governor.\n\nThe letter has never been found, and the archive of Selane has long been closed to visitors.\n\nThe boats are old.\n"},
	})
}
