package store

// The structs below are the schema: field order is column order, `parquet` says name and encoding, `doc` is the column's
// line in the data dictionary, `in` its closed list of values. Columns of few distinct values are dictionary encoded;
// columns whose values are nearly all different are not, since a dictionary would only double them.
//
// In a column marked optional, "" stands for null: there is no empty string in it. Optional numbers and dates are
// pointers, since 0 is a value. Lists are never null: nil is the empty list, and reads back as one. Dates are days since
// 1970-01-01 (the Parquet library writes time.Time tagged as a date wrongly).

// A DocumentRow is a row of documents.
type DocumentRow struct {
	DocID           string   `parquet:"doc_id" doc:"32 hex digits of SHA-256 over the canonical URL where there is one, else over the text"`
	URI             string   `parquet:"uri" doc:"as given: file path or URL; records of one file share its path and differ by #N, N from 1"`
	Format          string   `parquet:"format,dict" doc:"what the document was read as: txt, md, html, jsonl, ..."`
	Title           string   `parquet:"title,optional" doc:"as found on the page"`
	Author          string   `parquet:"author,optional,dict" doc:"as found on the page"`
	Outlet          string   `parquet:"outlet,optional,dict" doc:"who published it, in its canonical name where the tables know it"`
	Published       *int32   `parquet:"published,optional,date" doc:"day of publication; the first day of the month or year where the page tells no more, as its markup says"`
	PublishedSource string   `parquet:"published_source,dict" doc:"where published comes from" in:"front_matter|json_ld|opengraph|meta|text|file_name|flag|none"`
	Language        string   `parquet:"language,dict" doc:"ISO 639-1 code"`
	Text            string   `parquet:"text" doc:"the text that all offsets point into, never changed after reading; UTF-8"`
	TextSHA256      string   `parquet:"text_sha256" doc:"64 hex digits of SHA-256 over text"`
	NStatements     int32    `parquet:"n_statements" doc:"rows of statements with this doc_id"`
	CanonicalURL    string   `parquet:"canonical_url,optional" doc:"the URL that the page names as its own"`
	Notes           []string `parquet:"notes,list" parquet-element:",dict" doc:"what the reader had to mend or guess, a short sentence each"`
	SourceSHA256    string   `parquet:"source_sha256,optional" doc:"64 hex digits of SHA-256 over the bytes, the address and the options that the document was read from, by which a later run knows it again; null where it was read by another version of the program"`
	Markup          string   `parquet:"markup,optional" doc:"what the page marks and the text alone does not tell, as JSON: links [start, end, address], captions [start, end], body (offset behind front matter), outlet (as found, where that is not its canonical name), published (2025-02 or 2025, where no day is known)"`
}

// A SpanRow is one piece of a statement's content.
type SpanRow struct {
	Start int64 `parquet:"start"`
	End   int64 `parquet:"end"`
}

// A StatementRow is a row of statements.
type StatementRow struct {
	StatementID    string    `parquet:"statement_id" doc:"16 hex digits of SHA-256 over doc_id, speaker_id, the content with white space folded, and an ordinal for repeats: it survives edits elsewhere on the page"`
	DocID          string    `parquet:"doc_id,dict" doc:"the document it stands in"`
	Seq            int32     `parquet:"seq" doc:"place in document order, from 0"`
	SpeakerID      string    `parquet:"speaker_id,dict" doc:"id from the people or outlets table, or a slug of the name as found"`
	Speaker        string    `parquet:"speaker,dict" doc:"canonical name from the tables, or the name as found"`
	SpeakerKind    string    `parquet:"speaker_kind,dict" doc:"what the speaker is" in:"person|outlet|group|unknown"`
	SpeakerSurface string    `parquet:"speaker_surface,optional,dict" doc:"as written where the statement is attributed (he, the paper); null where it is carried over from elsewhere"`
	SpeakerStart   *int64    `parquet:"speaker_start,optional" unit:"bytes" doc:"first byte of speaker_surface in documents.text"`
	SpeakerEnd     *int64    `parquet:"speaker_end,optional" unit:"bytes" doc:"byte after the last of speaker_surface"`
	Role           string    `parquet:"role,optional,dict" doc:"from the text (chief editor of ...)"`
	Faction        string    `parquet:"faction,optional,dict" doc:"from the people or outlets table"`
	Cue            string    `parquet:"cue,optional,dict" doc:"the words that attribute: said, according to, a colon"`
	CueStart       *int64    `parquet:"cue_start,optional" unit:"bytes" doc:"first byte of cue in documents.text"`
	CueEnd         *int64    `parquet:"cue_end,optional" unit:"bytes" doc:"byte after the last of cue"`
	Outlet         string    `parquet:"outlet,optional,dict" doc:"where it was said or printed; null where the page does not say"`
	Channel        string    `parquet:"channel,optional,dict" doc:"kind of channel it came through" in:"newspaper|agency|tv|radio|website|x|telegram|speech|interview|letter|briefing|other"`
	Date           *int32    `parquet:"date,optional,date" doc:"when it was said; the first day of the month or year where date_precision says that no more is known"`
	DatePrecision  string    `parquet:"date_precision,dict" doc:"how much of date is known" in:"day|month|year|none"`
	DateSource     string    `parquet:"date_source,dict" doc:"where date comes from" in:"stated|inferred_year|relative|document|none"`
	Form           string    `parquet:"form,dict" doc:"direct: all content stands between quotation marks; mixed: reported, with quoted pieces; indirect: reported" in:"direct|mixed|indirect"`
	Start          int64     `parquet:"start" unit:"bytes" doc:"first byte of the content in documents.text, without outer quotation marks"`
	End            int64     `parquet:"end" unit:"bytes" doc:"byte after the last of the content"`
	Spans          []SpanRow `parquet:"spans,list" unit:"bytes" doc:"the content's pieces in order, an editor's asides left out"`
	Text           string    `parquet:"text" doc:"the pieces joined by one space"`
	RespondsTo     string    `parquet:"responds_to,optional" doc:"statement_id of the statement that it answers"`
	DuplicateOf    string    `parquet:"duplicate_of,optional" doc:"statement_id first seen with the same words by the same speaker"`
	Target         string    `parquet:"target,dict" doc:"what the stance is toward; a snapshot holds one target"`
	AboutTalks     bool      `parquet:"about_talks" doc:"is it about the target: talks or a deal between Iran and the US, unless another target was chosen"`
	Stance         string    `parquet:"stance,dict" doc:"what the speaker wants; none exactly when not about_talks" in:"support|conditional_support|neutral|conditional_oppose|oppose|none"`
	Score          float64   `parquet:"score" unit:"-1 to 1" doc:"-1 refuses talks, +1 urges them"`
	Confidence     float64   `parquet:"confidence" unit:"0 to 1" doc:"meant as the probability that the sign of score is right"`
	NTokens        int32     `parquet:"n_tokens" doc:"tokens of text"`
	NTalks         int32     `parquet:"n_talks" doc:"hits that name the target: talks, a deal"`
	NUS            int32     `parquet:"n_us" doc:"hits that name the United States"`
	NIran          int32     `parquet:"n_iran" doc:"hits that name Iran"`
	NSupport       int32     `parquet:"n_support" doc:"hits that support"`
	NOppose        int32     `parquet:"n_oppose" doc:"hits that oppose"`
	NNegation      int32     `parquet:"n_negation" doc:"negations"`
	NCondition     int32     `parquet:"n_condition" doc:"conditions: if, unless, as long as"`
	NHedge         int32     `parquet:"n_hedge" doc:"hedges: may, perhaps"`
	NIntensifier   int32     `parquet:"n_intensifier" doc:"intensifiers: very, never ever"`
	NQuestion      int32     `parquet:"n_question" doc:"questions"`
}

// An EvidenceRow is a row of evidence: one hit that counted.
type EvidenceRow struct {
	StatementID  string   `parquet:"statement_id,dict" doc:"the statement that it counts for"`
	Seq          int32    `parquet:"seq" doc:"place within the statement, from 0"`
	Entry        string   `parquet:"entry,dict" doc:"the lexicon line's id"`
	Start        int64    `parquet:"start" unit:"bytes" doc:"first byte of surface in documents.text"`
	End          int64    `parquet:"end" unit:"bytes" doc:"byte after the last of surface"`
	Surface      string   `parquet:"surface,dict" doc:"the words that were hit, as written"`
	Category     string   `parquet:"category,dict" doc:"the lexicon line's category"`
	Weight       float64  `parquet:"weight" unit:"points" doc:"the lexicon line's weight, before anything changed it"`
	Modifiers    []string `parquet:"modifiers,list" parquet-element:",dict" doc:"what changed it, in order: negated, conditional, hedged, attributed, ..."`
	Contribution float64  `parquet:"contribution" unit:"points" doc:"what it adds to the statement's score by the documented formula"`
}

// A SpeakerRow is a row of speakers: one speaker in one period.
type SpeakerRow struct {
	SpeakerID   string   `parquet:"speaker_id,dict" doc:"as in statements"`
	Speaker     string   `parquet:"speaker,dict" doc:"canonical name, as in statements"`
	SpeakerKind string   `parquet:"speaker_kind,dict" doc:"what the speaker is" in:"person|outlet|group|unknown"`
	Faction     string   `parquet:"faction,optional,dict" doc:"from the people or outlets table"`
	Period      string   `parquet:"period,dict" doc:"all, or a month as YYYY-MM"`
	NStatements int32    `parquet:"n_statements" doc:"statements of the speaker in the period, duplicates counted once"`
	NAbout      int32    `parquet:"n_about" doc:"those of them that are about the target"`
	Mean        *float64 `parquet:"mean,optional" unit:"-1 to 1" doc:"position: estimated mean of score over the statements about the target; null where there is none"`
	Low         *float64 `parquet:"low,optional" unit:"-1 to 1" doc:"lower end of the position's 95 % interval"`
	High        *float64 `parquet:"high,optional" unit:"-1 to 1" doc:"upper end of the position's 95 % interval"`
	Label       string   `parquet:"label,dict" doc:"the position in a word; none where no statement is about the target" in:"support|conditional_support|neutral|conditional_oppose|oppose|none"`
	FirstDate   *int32   `parquet:"first_date,optional,date" doc:"date of the first dated statement"`
	LastDate    *int32   `parquet:"last_date,optional,date" doc:"date of the last dated statement"`
	Shift       *float64 `parquet:"shift,optional" unit:"-2 to 2" doc:"largest credible change of position; null where there is none"`
	ShiftLow    *float64 `parquet:"shift_low,optional" unit:"-2 to 2" doc:"lower end of the change's 95 % interval"`
	ShiftHigh   *float64 `parquet:"shift_high,optional" unit:"-2 to 2" doc:"upper end of the change's 95 % interval"`
	ShiftDate   *int32   `parquet:"shift_date,optional,date" doc:"first day after the change"`
}

// A RejectRow is a row of rejects: an input whose latest attempt failed.
type RejectRow struct {
	URI        string `parquet:"uri" doc:"as documents.uri"`
	Stage      string `parquet:"stage,dict" doc:"the step that failed: read, segment, ..."`
	Reason     string `parquet:"reason,dict" doc:"why, as a code" in:"bad_archive|bad_csv|bad_json|bad_mail|bad_record|bad_warc|bad_xml|binary|bomb|bug|empty|empty_folder|link|no_text|too_large|truncated|unknown_format|unreadable"`
	Message    string `parquet:"message" doc:"what was wanted and what was had"`
	ByteOffset *int64 `parquet:"byte_offset,optional" unit:"bytes" doc:"where in the unpacked input the fault lies, if that is known"`
	Input      string `parquet:"input,optional" doc:"the file or folder that was read, whose next reading takes the place of this row; null where a document of an earlier run was scored anew"`
}
