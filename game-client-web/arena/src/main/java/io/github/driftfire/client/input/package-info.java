/**
 * From keys and the pointer to the ship's input: {@link io.github.driftfire.client.input.Stick} reads the
 * events of {@link io.github.driftfire.kit.input}.
 *
 * <p>The one that was touched last steers: moving the pointer makes the ship turn to it, a turn key makes the keys steer until the
 * pointer moves again. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.input;

import org.jspecify.annotations.NullMarked;
