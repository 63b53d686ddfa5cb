package growth

import (
	"testing"
	"time"
)

func TestExcess(t *testing.T) {
	const size = 1000
	calls := 0
	for _, tt := range []struct {
		name string
		cost func(size int) time.Duration
		want float64
	}{
		{"quick", func(n int) time.Duration { return time.Duration(n) }, 0},
		{"quick at this size", func(n int) time.Duration { return time.Duration(n * n) }, 0},
		{"slow and in line", func(n int) time.Duration { return time.Duration(n) * time.Minute }, 0},
		{"the square", func(n int) time.Duration { return time.Duration(n*n) * time.Second }, 16},
		{"held up twice", func(n int) time.Duration {
			if calls++; n == size && calls < 4 {
				return time.Hour
			}
			return time.Duration(n) * 3 * time.Millisecond
		}, 0},
	} {
		if have := excess(size, tt.cost); have != tt.want {
			t.Errorf("%s: have %v, want %v", tt.name, have, tt.want)
		}
	}
}
