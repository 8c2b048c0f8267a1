/** Deliberately wrong classes, which the architecture tests must catch. */
@NullMarked
package io.github.driftfire.engine.telemetry.planted;

import org.jspecify.annotations.NullMarked;
