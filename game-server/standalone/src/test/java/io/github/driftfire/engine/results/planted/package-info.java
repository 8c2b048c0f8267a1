/** Deliberately wrong classes, which the architecture tests must catch. */
@NullMarked
package io.github.driftfire.engine.results.planted;

import org.jspecify.annotations.NullMarked;
