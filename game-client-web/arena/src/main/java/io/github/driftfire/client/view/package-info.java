/**
 * What the player sees of the world: one canvas.
 *
 * <pre>
 *  Match ──► Scene ──► Backdrop, Border, painters ──► canvas
 *  Spectator events ──► Effects ──► Particles, Camera's shake ──┘
 * </pre>
 *
 * <p>Coordinates are units of the world; the {@link io.github.driftfire.kit.canvas.Camera} maps them. What costs much to draw (glow, nebula, hulls) is drawn
 * once into {@link Sprites}; canvas shadows each frame would cost ten times as much. Colours come from {@link Palette}
 * alone. A browser that loses its graphics processor empties canvases: {@link CachedPictures} has every kept picture drawn anew.
 * Nothing here decides anything about the game. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.view;

import org.jspecify.annotations.NullMarked;
