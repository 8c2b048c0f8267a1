/** A deliberately wrong class, which the wall's test must catch. */
@NullMarked
package io.github.driftfire.bench.planted;

import org.jspecify.annotations.NullMarked;
