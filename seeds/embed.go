// Package seeds holds sample documents, so that the main job runs on nothing
// else. README.md says where their facts come from and how they were labelled.
package seeds

import "embed"

// Texts holds the documents under "texts/", in several formats. Their gold
// statements lie beside them in the folder gold, which is not embedded.
//
//go:embed texts
var Texts embed.FS
