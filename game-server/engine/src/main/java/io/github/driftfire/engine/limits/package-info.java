/** How often something may happen, and how much of it is kept. */
@NullMarked
package io.github.driftfire.engine.limits;

import org.jspecify.annotations.NullMarked;
