package features_test

import (
	"fmt"

	"parley/features"
)

func ExampleScan() {
	const text = "Arcadia’s envoy didn't say."
	for _, t := range features.Scan(text, nil, nil) {
		fmt.Printf("%d-%d %s\n", t.Start, t.End, text[t.Start:t.End])
	}
	// Output:
	// 0-7 Arcadia
	// 7-10 ’
	// 10-11 s
	// 12-17 envoy
	// 18-22 didn
	// 22-23 '
	// 23-24 t
	// 25-28 say
	// 28-29 .
}

func ExamplePhrases_Find() {
	var patterns features.Patterns
	for i, text := range []string{"[shut|slam*] ~ door", "no choice but (to) talk*"} {
		if err := patterns.Add(text, int32(i+1)); err != nil {
			fmt.Println(err)
			return
		}
	}
	vocabulary := features.NewVocabulary(patterns.Words())
	phrases, err := patterns.Compile(vocabulary)
	if err != nil {
		fmt.Println(err)
		return
	}

	const text = "They slammed every single door, and then had no choice but to talk."
	toks := features.Scan(text, vocabulary, nil)
	for _, m := range phrases.Find(vocabulary, toks, nil) {
		fmt.Printf("%d: %s\n", m.Entry, text[toks[m.First].Start:toks[m.Last-1].End])
	}
	// Output:
	// 1: slammed every single door
	// 2: no choice but to talk
}

func ExamplePatterns_Add() {
	var patterns features.Patterns
	fmt.Println(patterns.Add("no (more talks", 1))
	// Output: pattern "no (more talks": '(' at byte 3 is not closed: want ')'
}
