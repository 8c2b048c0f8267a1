/** The arena's kinds of entity and their motion. */
@NullMarked
package io.github.driftfire.model.arena;

import org.jspecify.annotations.NullMarked;
