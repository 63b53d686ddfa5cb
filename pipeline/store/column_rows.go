package store

// The structs below are some columns of a table, for readers who look at all rows and need little of each: what is not
// named is not unpacked, and words of few distinct values are kept once. A tag is the path of a column in the file; names
// and types are those of rows.go.

// A VoiceRow is what positions are made of.
type VoiceRow struct {
	SpeakerID     string  `parquet:"speaker_id,dict"`
	Speaker       string  `parquet:"speaker,dict"`
	SpeakerKind   string  `parquet:"speaker_kind,dict"`
	Faction       string  `parquet:"faction,dict"`
	Outlet        string  `parquet:"outlet,dict"`
	Date          *int32  `parquet:"date"`
	DatePrecision string  `parquet:"date_precision,dict"`
	DuplicateOf   string  `parquet:"duplicate_of"`
	AboutTalks    bool    `parquet:"about_talks"`
	Stance        string  `parquet:"stance,dict"`
	Score         float64 `parquet:"score"`
	Confidence    float64 `parquet:"confidence"`
}

// A ReplyRow is what says who answers whom.
type ReplyRow struct {
	StatementID string  `parquet:"statement_id"`
	SpeakerID   string  `parquet:"speaker_id,dict"`
	Speaker     string  `parquet:"speaker,dict"`
	Faction     string  `parquet:"faction,dict"`
	Outlet      string  `parquet:"outlet,dict"`
	Date        *int32  `parquet:"date"`
	RespondsTo  string  `parquet:"responds_to"`
	DuplicateOf string  `parquet:"duplicate_of"`
	AboutTalks  bool    `parquet:"about_talks"`
	Stance      string  `parquet:"stance,dict"`
	Score       float64 `parquet:"score"`
}

// A QuotationRow is what is shown of a statement. The pieces of its content are [SpanStarts[i], SpanEnds[i]).
type QuotationRow struct {
	StatementID   string  `parquet:"statement_id"`
	DocID         string  `parquet:"doc_id,dict"`
	SpeakerID     string  `parquet:"speaker_id,dict"`
	Speaker       string  `parquet:"speaker,dict"`
	Role          string  `parquet:"role,dict"`
	Outlet        string  `parquet:"outlet,dict"`
	Form          string  `parquet:"form,dict"`
	Date          *int32  `parquet:"date"`
	DatePrecision string  `parquet:"date_precision,dict"`
	SpanStarts    []int64 `parquet:"spans.list.element.start"`
	SpanEnds      []int64 `parquet:"spans.list.element.end"`
	Text          string  `parquet:"text"`
	RespondsTo    string  `parquet:"responds_to"`
	Stance        string  `parquet:"stance,dict"`
	Score         float64 `parquet:"score"`
	Confidence    float64 `parquet:"confidence"`
}

// A HitRow is what is shown of evidence.
type HitRow struct {
	StatementID  string   `parquet:"statement_id,dict"`
	Entry        string   `parquet:"entry,dict"`
	Start        int64    `parquet:"start"`
	End          int64    `parquet:"end"`
	Surface      string   `parquet:"surface,dict"`
	Weight       float64  `parquet:"weight"`
	Modifiers    []string `parquet:"modifiers.list.element,dict"`
	Contribution float64  `parquet:"contribution"`
}

// A PageRow is what documents tell without their texts.
type PageRow struct {
	DocID        string `parquet:"doc_id"`
	URI          string `parquet:"uri"`
	Title        string `parquet:"title"`
	TextSHA256   string `parquet:"text_sha256"`
	NStatements  int32  `parquet:"n_statements"`
	CanonicalURL string `parquet:"canonical_url"`
}

// A SaidRow is what positions are made of and by what repeats are told.
type SaidRow struct {
	StatementID   string  `parquet:"statement_id"`
	DocID         string  `parquet:"doc_id,dict"`
	SpeakerID     string  `parquet:"speaker_id,dict"`
	Speaker       string  `parquet:"speaker,dict"`
	SpeakerKind   string  `parquet:"speaker_kind,dict"`
	Faction       string  `parquet:"faction,dict"`
	Date          *int32  `parquet:"date"`
	DatePrecision string  `parquet:"date_precision,dict"`
	Text          string  `parquet:"text"`
	DuplicateOf   string  `parquet:"duplicate_of"`
	AboutTalks    bool    `parquet:"about_talks"`
	Stance        string  `parquet:"stance,dict"`
	Score         float64 `parquet:"score"`
	Confidence    float64 `parquet:"confidence"`
}

// said is a statement's SaidRow.
func said(s *StatementRow) SaidRow {
	return SaidRow{
		StatementID: s.StatementID, DocID: s.DocID, SpeakerID: s.SpeakerID, Speaker: s.Speaker, SpeakerKind: s.SpeakerKind,
		Faction: s.Faction, Date: s.Date, DatePrecision: s.DatePrecision, Text: s.Text, DuplicateOf: s.DuplicateOf,
		AboutTalks: s.AboutTalks, Stance: s.Stance, Score: s.Score, Confidence: s.Confidence,
	}
}

// A readRow is a document without its text and without what became of it.
type readRow struct {
	DocID           string   `parquet:"doc_id"`
	URI             string   `parquet:"uri"`
	Format          string   `parquet:"format,dict"`
	Title           string   `parquet:"title"`
	Author          string   `parquet:"author,dict"`
	Outlet          string   `parquet:"outlet,dict"`
	Published       *int32   `parquet:"published"`
	PublishedSource string   `parquet:"published_source,dict"`
	Language        string   `parquet:"language,dict"`
	TextSHA256      string   `parquet:"text_sha256"`
	CanonicalURL    string   `parquet:"canonical_url"`
	Notes           []string `parquet:"notes.list.element,dict"`
	SourceSHA256    string   `parquet:"source_sha256"`
	Markup          string   `parquet:"markup"`
}
