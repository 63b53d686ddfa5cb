package attribute

import "testing"

func TestHandles(t *testing.T) {
	const top = "Posts\n\nWhat members of the chamber said today in Arcadia about the bridge over the sound.\n\n"
	check(t, []marking{
		{"a dot before the handle", top + ".@[s1|SecLund]: [t1|The bridge is safe. So is the toll.] #Selane https://t.co/abc\n\nThe bridge was built in 1950.\n"},
		{"a handle with a full name", top + ".@Minister [s1|Elin Varo]: [t1|The bridge is safe, and so is the toll.]\n"},
		{"to whom", top + ".@[s1|Minister Varo] to the pilots of Selane: [t1|The bridge is safe, and so is the toll.]\n"},
		{"a handle at the end", top + "[t1|The bridge is safe, and so is the toll.] -- @Minister [s1|Elin Varo] https://t.co/abc https://t.co/def\n\nThe bridge was built in 1950 and has three arches. It was mended last year.\n"},
		{"name and handle at the end", top + "[t1|The bridge is safe, and so is the toll.] — [s1|Elin Varo] (@evaro) May 3, 2031\n\nThe bridge was built in 1950 and has three arches. It was mended last year.\n"},
		{"no post", top + "Thanks to @SecLund and all the others for the bridge. Follow us at @harbor.\n"},
		{"a handle that is told of", top + "The bridge was built in 1950 -- @harbor was there when it opened.\n"},
	})
}
