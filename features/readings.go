package features

// AnyWord stands in a reading for a word that may be any: "_", and each of those that "~" stands for.
const AnyWord = anyWord

// Readings are all the ways to read a pattern, each a list of tokens, of wildcards ("talk*"), of classes ("<harm>") and of AnyWord. Two patterns
// with a reading in common match the same words there.
func Readings(pattern string, classes Classes) ([][]string, error) { return expand(pattern, classes) }
