/** Integers: sub-units, binary radians, the sine table, seeded randomness. */
@NullMarked
package io.github.driftfire.model.math;

import org.jspecify.annotations.NullMarked;
