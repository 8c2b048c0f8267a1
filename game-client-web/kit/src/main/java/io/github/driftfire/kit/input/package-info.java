/**
 * Keys, mouse, fingers and gamepads.
 *
 * <pre>
 *  browser                     plain Java
 *  key ──────► Keyboard ──KeyStroke──► KeyDispatch ──► HeldKeys ──┐
 *                                                                ├──► Controls
 *  pointer ──► PointerEvents ────────► HeldButtons ──────────────┤
 *  fingers ──► PointerEvents ────────────────────────────────────┘
 *  gamepad ──► PadReader ────────────► Pad ──► the game, or PadFocus for menus
 * </pre>
 *
 * <p>{@link io.github.driftfire.kit.input.Bindings} has the keys and buttons of the player's choice; {@link io.github.driftfire.kit.input.CodeLabels} names
 * them. {@link io.github.driftfire.kit.input.FloatingStick}, {@link io.github.driftfire.kit.input.StickAim} and {@link
 * io.github.driftfire.kit.input.TouchButtons} are what a game has on a screen to touch. {@link io.github.driftfire.kit.input.DeviceInUse} says which device
 * hints are about. Gamepads have no events but for their coming and going: they are read with each input.
 *
 * <p>Not every release arrives: each later event says which modifiers and buttons are down, and what is held is corrected by it.
 * {@link io.github.driftfire.kit.input.Pointer} and {@link io.github.driftfire.kit.input.Keys} are a game's view of them.
 *
 * <p>Knows no game. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.kit.input;

import org.jspecify.annotations.NullMarked;
