/** A deliberately wrong class, which the wall's test must catch. */
@NullMarked
package io.github.driftfire.webapp.planted;

import org.jspecify.annotations.NullMarked;
