/**
 * The world as a client holds it, and the frames that keep it equal to the server's.
 *
 * <pre>
 *  snapshot: head │ feed, if flagged: u16 length, bytes │ queue depth u8 │ avatar u16 │ owner fields │ world
 *  world:    ended u16 x (kind u8 │ slot u16 │ cause u8)  then, for each kind, alive u16 x (slot u16 │ fields)
 * </pre>
 *
 * <p>The world travels whole in every frame. Owned by one thread; knows field tables and no particular kind.
 */
@NullMarked
package io.github.driftfire.model.replication;

import org.jspecify.annotations.NullMarked;
