/** How often something may happen. */
@NullMarked
package io.github.driftfire.engine.limits;

import org.jspecify.annotations.NullMarked;
