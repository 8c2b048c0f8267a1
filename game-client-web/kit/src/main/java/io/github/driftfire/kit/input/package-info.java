/**
 * Keys, mouse and fingers.
 *
 * <pre>
 *  browser                     plain Java
 *  key ──────► Keyboard ──KeyStroke──► KeyDispatch ──► HeldKeys ──┐
 *                                                                ├──► Controls
 *  pointer ──► PointerEvents ────────► HeldButtons ──────────────┘
 * </pre>
 *
 * <p>Not every release arrives: each later event says which modifiers and buttons are down, and what is held is corrected by it.
 * {@link io.github.driftfire.kit.input.Pointer} and {@link io.github.driftfire.kit.input.Keys} are a game's view of them.
 *
 * <p>Knows no game. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.kit.input;

import org.jspecify.annotations.NullMarked;
