package segment

// ticks reads two apostrophes in a row, which close ““” or stand for a double mark.
func (q *quoter) ticks(from, i, end int) {
	l, r := before(q.text, from, i), after(q.text, i+2, end)
	switch {
	case q.count[tickClass] > 0:
		q.close(tickClass, i, 2)
	case (l == edge || l == opener) && r == word:
		q.open(i, 2, tickClass)
	}
}

// guillemet reads the character at i if it is « or », and returns its length.
func (q *quoter) guillemet(from, i, end int) int {
	text := q.text
	if i+1 >= end || text[i+1] != 0xAB && text[i+1] != 0xBB {
		return 1
	}
	l, r := before(text, from, i), after(text, i+2, end)
	if text[i+1] == 0xAB {
		if q.count[elliugClass] > 0 && l != edge && l != opener && r != word {
			q.close(elliugClass, i, 2)
		} else {
			q.open(i, 2, guilleClass)
		}
		return 2
	}
	switch {
	case q.count[guilleClass] > 0:
		q.close(guilleClass, i, 2)
	case (l == edge || l == opener) && r == word:
		q.open(i, 2, elliugClass)
	default:
		q.resume(guilleClass, from, i, 2)
	}
	return 2
}

// curly reads the character at i if it is a mark that starts with the byte E2, and returns how far to go on.
func (q *quoter) curly(from, i, end int) int {
	text := q.text
	if i+2 >= end || text[i+1] != 0x80 {
		return 1
	}
	switch text[i+2] {
	case 0x9C, 0x9E, 0x9F: // “ „ ‟
		l := before(text, from, i)
		low := q.count[doubleClass] > 0 && text[i+2] == 0x9C
		if low && l != edge && l != opener && l != dash {
			if r := after(text, i+3, end); r == edge || r == closer { // „so“ and “so“
				q.close(doubleClass, i, 3)
				break
			}
		}
		if j := trimLeft(text, i+3, end); j < end && text[j] == '|' {
			break // a mark alone in a table's cell
		}
		q.open(i, 3, doubleClass)
	case 0x9D: // ”
		l, r := before(text, from, i), after(text, i+3, end)
		switch {
		case q.count[doubleClass] > 0:
			q.close(doubleClass, i, 3)
		case (l == edge || l == opener) && r == word:
			q.open(i, 3, doubleClass)
		case q.count[straightClass] > 0:
			q.close(straightClass, i, 3)
		default:
			q.resume(doubleClass, from, i, 3)
		}
	case 0x98, 0x9A: // ‘ ‚
		if before(text, from, i) == word || q.elided(i+3, end) {
			break
		}
		q.open(i, 3, singleClass)
	case 0x99: // ’
		q.apostrophe(from, i, end, 3, singleClass, false)
	case 0xB9:
		q.open(i, 3, angleClass)
	case 0xBA:
		if q.count[angleClass] > 0 {
			q.close(angleClass, i, 3)
		}
	}
	return 3
}
