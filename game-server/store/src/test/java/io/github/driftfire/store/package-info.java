/** The same tests on memory, H2 and PostgreSQL. */
@NullMarked
package io.github.driftfire.store;

import org.jspecify.annotations.NullMarked;
