package data

import "slices"

// A FurnitureRule tells a part of a page that is not the text's own. Example is matched by the rule, Counterexample not.
type FurnitureRule struct {
	ID, Kind, Where, Match, Pattern string // the closed lists are below; furniture.tsv explains them
	Example, Counterexample         string
	Row                             Row
}

var (
	furnitureKinds   = []string{"form", "menu", "share", "byline", "bio", "disclaimer", "copyright", "source", "teaser", "caption"}
	furniturePlaces  = []string{"any", "edge", "tail"}
	furnitureMatches = []string{"whole", "start", "end", "has"}
)

// FurnitureRules reads furniture.tsv. Ids are unique.
func (f Files) FurnitureRules() ([]FurnitureRule, error) {
	rows, err := f.Table("furniture.tsv", "id", "kind", "where", "match", "pattern", "example", "counterexample")
	if err != nil {
		return nil, err
	}
	var out []FurnitureRule
	seen := map[string]int{}
	for _, r := range rows {
		rule := FurnitureRule{r.Fields[0], r.Fields[1], r.Fields[2], r.Fields[3], r.Fields[4], r.Fields[5], r.Fields[6], r}
		switch {
		case rule.ID == "":
			return nil, r.Errorf("id: want a name")
		case seen[rule.ID] > 0:
			return nil, r.Errorf("id %q stands in line %d already", rule.ID, seen[rule.ID])
		case !slices.Contains(furnitureKinds, rule.Kind):
			return nil, r.Errorf("kind %q: want one of %v", rule.Kind, furnitureKinds)
		case !slices.Contains(furniturePlaces, rule.Where):
			return nil, r.Errorf("where %q: want one of %v", rule.Where, furniturePlaces)
		case !slices.Contains(furnitureMatches, rule.Match):
			return nil, r.Errorf("match %q: want one of %v", rule.Match, furnitureMatches)
		case rule.Pattern == "":
			return nil, r.Errorf("pattern: want words")
		case rule.Example == "" || rule.Counterexample == "":
			return nil, r.Errorf("want an example and a counterexample")
		}
		seen[rule.ID] = r.Line
		out = append(out, rule)
	}
	return out, nil
}
