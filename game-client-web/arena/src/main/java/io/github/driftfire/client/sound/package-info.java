/**
 * What the player hears, synthesised: no file is loaded.
 *
 * <pre>
 *  Spectator events ─► Sounds (what, how loud, from where) ─► Synth (Web Audio nodes) ─► effects ────┐
 *                        ▲ levels, last seconds, results                              └─► interface ─┤
 *  Match, 10 a second ─► Cues                                                                        ├─► compressor ─► loudspeaker
 *                   └──► Danger ─► Music (which notes) ─► MusicVoices (Web Audio nodes) ─► music ────┘
 * </pre>
 *
 * <p>Silent until the first gesture, because browsers want it so, and while the page is hidden. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.client.sound;

import org.jspecify.annotations.NullMarked;
