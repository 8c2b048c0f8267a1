/**
 * From keys and the pointer to what the ship is told: {@link io.github.driftfire.client.input.Stick} takes what
 * {@link io.github.driftfire.kit.input} hears.
 *
 * <p>The one that was touched last steers: moving the pointer makes the ship turn to it, a turn key makes the keys steer until the
 * pointer moves again. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.input;

import org.jspecify.annotations.NullMarked;
