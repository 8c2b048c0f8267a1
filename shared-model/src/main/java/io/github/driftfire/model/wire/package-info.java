/** Readers and writers over byte arrays that latch failure. */
@NullMarked
package io.github.driftfire.model.wire;

import org.jspecify.annotations.NullMarked;
