package source

// The reasons why an input gives no document: the closed list of codes that this package puts into rejects.
const (
	ReasonBadArchive  = "bad_archive"
	ReasonBadCSV      = "bad_csv"
	ReasonBadJSON     = "bad_json"
	ReasonBadMail     = "bad_mail"
	ReasonBadRecord   = "bad_record"
	ReasonBadWARC     = "bad_warc"
	ReasonBadXML      = "bad_xml"
	ReasonBinary      = "binary"
	ReasonBomb        = "bomb"
	ReasonBug         = "bug"
	ReasonEmpty       = "empty"
	ReasonEmptyFolder = "empty_folder"
	ReasonLink        = "link"
	ReasonNoText      = "no_text"
	ReasonTooLarge    = "too_large"
	ReasonTruncated   = "truncated"
	ReasonUnknown     = "unknown_format"
	ReasonUnreadable  = "unreadable"
)

// Reasons is the closed list, in order of the codes, and what each means, in one sentence.
func Reasons() []struct{ Code, Meaning string } {
	return []struct{ Code, Meaning string }{
		{ReasonBadArchive, "A zip or tar, or a member of one, is damaged or locked with a password."},
		{ReasonBadCSV, "A table's row has quotation marks that do not pair up or not as many cells as there are names, or no column holds the text, or one that --columns names is not there."},
		{ReasonBadJSON, "A line or file is not JSON, or is nested too deeply."},
		{ReasonBadMail, "A mail's or saved page's headers or parts are damaged, or stand in each other too deeply."},
		{ReasonBadRecord, "A record is JSON, but not an object, or its text is not a string."},
		{ReasonBadWARC, "A record of a web archive is damaged; the next sound one is read."},
		{ReasonBadXML, "A feed's item is not XML, or the feed declares entities, which are not expanded."},
		{ReasonBinary, "The bytes are no text: a picture, a program, an archive, or control characters."},
		{ReasonBomb, "A compressed file unpacks to a multiple of its size that no text reaches, or archives stand in each other too deeply."},
		{ReasonBug, "A step of the program failed on this document; the log has the place."},
		{ReasonEmpty, "There is nothing but white space, or a table or feed has no row or item."},
		{ReasonEmptyFolder, "A folder named as input holds no document."},
		{ReasonLink, "A symbolic link in a folder leads out of it or nowhere; links are not followed."},
		{ReasonNoText, "A page or record holds no text of its own, or none under the name that --columns gives it."},
		{ReasonTooLarge, "A document, or what a compressed file unpacks to, is larger than the limit."},
		{ReasonTruncated, "A compressed file ends too early or is damaged; what stood before the fault was read."},
		{ReasonUnknown, "The text is in a format that is not read: an XML that is no feed, a mailbox of many mails, an ARC web archive."},
		{ReasonUnreadable, "A file or folder cannot be opened or read, or something in a folder is neither: a named pipe, a socket, a device."},
	}
}
