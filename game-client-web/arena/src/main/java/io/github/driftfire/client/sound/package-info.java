/**
 * What the player hears, synthesised: no file is loaded.
 *
 * <pre>
 *  Spectator events ──► Sounds (what, how loud, from where) ──► Synth (Web Audio nodes) ──► compressor ──► loudspeaker
 * </pre>
 *
 * <p>Silent until the first gesture, because browsers want it so. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.sound;

import org.jspecify.annotations.NullMarked;
