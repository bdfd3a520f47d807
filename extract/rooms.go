package extract

import "sync"

// Rooms lend the room of what one article was read with to those who read the next: lists
// that were grown once need not be grown again. The zero value is ready; it is safe for
// concurrent use. What is handed back must hold nothing of its article.
type Rooms[T any] struct{ pool sync.Pool }

// Take returns a room that somebody handed back, or a new one.
func (r *Rooms[T]) Take() *T {
	if room, ok := r.pool.Get().(*T); ok {
		return room
	}
	return new(T)
}

// Return hands a room back.
func (r *Rooms[T]) Return(room *T) { r.pool.Put(room) }
