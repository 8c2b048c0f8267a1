/**
 * From keys and the pointer to what the ship is told.
 *
 * <pre>
 *  browser                     plain Java
 *  key ──────► Keyboard ──KeyStroke──► Keys ──► HeldKeys ──┐
 *                 └──► KeyHints ──► KeyLabels             ├──► Stick ──► InputSource
 *  pointer ──► Pointer ──────────────► HeldButtons ───────┘
 * </pre>
 *
 * <p>Not every release arrives: each later event tells which modifiers and buttons are down, and what is held is corrected by it.
 *
 * <p>The one who touched last steers: moving the pointer makes the ship turn to it, a turn key makes the keys steer until the
 * pointer moves again. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.input;

import org.jspecify.annotations.NullMarked;
