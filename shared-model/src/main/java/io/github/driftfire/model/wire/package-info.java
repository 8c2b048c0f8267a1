/**
 * Bytes: a reader and a writer over {@code byte[]} that latch failure instead of throwing.
 *
 * <p>A hostile frame is normal traffic, so running past the end is a state that is asked once, after the last field,
 * rather than an exception on the hot path. {@code ByteBuffer} is five times slower in the compiled client. Both classes
 * are owned by one thread. Integers are big-endian; bit fields fill a byte from its most significant bit.
 */
@NullMarked
package io.github.driftfire.model.wire;

import org.jspecify.annotations.NullMarked;
