package resolve

// NameKeys are the words of a name as the resolver compares them: two spellings of one foreign name mostly have the same.
// Words that add nothing to a name are left out; empty for a name without letters.
func (r *Resolver) NameKeys(name string) []string {
	var out []string
	for _, k := range r.names.fold(name) {
		out = append(out, string(k))
	}
	return out
}
