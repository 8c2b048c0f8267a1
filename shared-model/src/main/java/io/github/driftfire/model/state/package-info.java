/** Field tables: the one description of each kind of entity. */
@NullMarked
package io.github.driftfire.model.state;

import org.jspecify.annotations.NullMarked;
