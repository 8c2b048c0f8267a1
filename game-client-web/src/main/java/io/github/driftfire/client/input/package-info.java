/**
 * From keys and the pointer to what the ship is told.
 *
 * <pre>
 *  key, pointer ──► Keyboard, Pointer (browser) ──► Stick (plain Java) ──► Hands
 * </pre>
 *
 * <p>The one who touched last steers: moving the pointer makes the ship turn to it, a turn key makes the keys steer until the
 * pointer moves again. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.input;

import org.jspecify.annotations.NullMarked;
