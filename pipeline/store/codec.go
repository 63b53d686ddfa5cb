package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
)

// Rows go into the journal field by field in the struct's order: numbers as varints, floats as their eight bytes, strings
// and lists with their length first, null as a zero byte. A general encoding (CBOR, with the library's own structs) took
// ten times as long to read back, a quarter of a whole run: it names every field and makes every string anew, while here
// all strings of a document share the memory that they were read into.

// errShort is a record that ends before its last field.
var errShort = errors.New("record ends early")

// encodeRow appends a row struct's fields.
func encodeRow(b []byte, row reflect.Value) []byte {
	for i := range row.NumField() {
		b = encodeField(b, row.Field(i))
	}
	return b
}

func encodeField(b []byte, f reflect.Value) []byte {
	switch f.Kind() {
	case reflect.String:
		s := f.String()
		return append(binary.AppendUvarint(b, uint64(len(s))), s...)
	case reflect.Bool:
		if f.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(f.Float()))
	case reflect.Int32, reflect.Int64:
		return binary.AppendVarint(b, f.Int())
	case reflect.Pointer:
		if f.IsNil() {
			return append(b, 0)
		}
		return encodeField(append(b, 1), f.Elem())
	case reflect.Slice:
		b = binary.AppendUvarint(b, uint64(f.Len()))
		for i := range f.Len() {
			b = encodeField(b, f.Index(i))
		}
		return b
	case reflect.Struct:
		return encodeRow(b, f)
	}
	panic(fmt.Sprintf("a row has a field of kind %s", f.Kind())) // whoever adds one meets this in the first test
}

// A rowReader takes rows off a record. Its strings are parts of the record.
type rowReader struct {
	rest string
	err  error // the first fault; what is read after it is zero
}

// row fills a row struct.
func (r *rowReader) row(row reflect.Value) {
	for i := range row.NumField() {
		r.field(row.Field(i))
	}
}

func (r *rowReader) field(f reflect.Value) {
	switch f.Kind() {
	case reflect.String:
		f.SetString(r.take(r.length()))
	case reflect.Bool:
		f.SetBool(r.take(1) == "\x01")
	case reflect.Float64:
		if s := r.take(8); s != "" {
			f.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64([]byte(s))))
		}
	case reflect.Int32, reflect.Int64:
		f.SetInt(r.number())
	case reflect.Pointer:
		if r.take(1) == "\x01" {
			f.Set(reflect.New(f.Type().Elem()))
			r.field(f.Elem())
		}
	case reflect.Slice:
		n := r.length()
		if n > len(r.rest) { // an element takes a byte at least
			r.fail()
			return
		}
		f.Set(reflect.MakeSlice(f.Type(), n, n)) // never nil: lists are never null
		for i := range n {
			r.field(f.Index(i))
		}
	case reflect.Struct:
		r.row(f)
	}
}

func (r *rowReader) fail() {
	if r.err == nil {
		r.err = errShort
	}
	r.rest = ""
}

// take is the next n bytes.
func (r *rowReader) take(n int) string {
	if n > len(r.rest) {
		r.fail()
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// length is a length of which the rest can hold the bytes.
func (r *rowReader) length() int {
	u := r.unsigned()
	if u > uint64(len(r.rest)) {
		r.fail()
		return 0
	}
	return int(u)
}

func (r *rowReader) number() int64 {
	u := r.unsigned()
	n := int64(u >> 1)
	if u&1 != 0 {
		n = ^n
	}
	return n
}

func (r *rowReader) unsigned() uint64 {
	var u uint64
	for shift := 0; shift < 64; shift += 7 {
		s := r.take(1)
		if s == "" {
			return 0
		}
		u |= uint64(s[0]&0x7f) << shift
		if s[0] < 0x80 {
			return u
		}
	}
	r.fail()
	return 0
}
