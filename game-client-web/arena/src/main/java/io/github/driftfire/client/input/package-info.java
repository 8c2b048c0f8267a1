/**
 * From keys, pointer, fingers and gamepad to the ship's input: {@link io.github.driftfire.client.input.Stick} reads the
 * events of {@link io.github.driftfire.kit.input}; {@link io.github.driftfire.client.input.Actions} lists what a pilot can do, and by which keys.
 *
 * <p>The one that was touched last steers: moving the pointer makes the ship turn to it, a turn key makes the keys steer until the
 * pointer moves again, a deflected stick on the screen or of a gamepad makes the ship turn into its direction. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.input;

import org.jspecify.annotations.NullMarked;
