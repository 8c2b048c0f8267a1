/** What the player's keyboard layout writes on the keys. Knows no game. Owned by the page's only thread. */
@NullMarked
package io.github.driftfire.kit.input;

import org.jspecify.annotations.NullMarked;
