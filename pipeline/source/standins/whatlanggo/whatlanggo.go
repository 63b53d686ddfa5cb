// Package whatlanggo stands in for the library of that name, whose only caller is the extractor of main texts. The
// extractor guesses the language of every page, which takes it half of its time, and no option stops it. Package source
// tells a document's language itself and does not read that guess.
package whatlanggo

// A Lang is a language; here there is only the unknown one.
type Lang struct{}

// DetectLang knows no language.
func DetectLang(string) Lang { return Lang{} }

// Iso6391 is "": no language.
func (Lang) Iso6391() string { return "" }
