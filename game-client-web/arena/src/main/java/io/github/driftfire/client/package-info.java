/**
 * The browser client: the composition root, and the course of a visit.
 *
 * <pre>
 *  any device ─────► input ──InputSource──► play ──InputSender──► session ──► server
 *                                      │ ▲                        │
 *                        Spectator ◄───┘ └──────── frames ◄───────┘
 *                     view, hud, sound
 * </pre>
 *
 * <p>{@code play} knows none of the others; {@code netcode} has the session and the prediction, {@code kit} the browser; {@code view}, {@code hud} and
 * {@code sound} read {@code play}. {@link io.github.driftfire.client.Main} puts them together, {@link
 * io.github.driftfire.client.Visit} holds the course: name, connecting, playing, dead, offline.
 *
 * <pre>
 *  seen     timer each 8 ms ──► inputs       picture ──► inputs, advance, draw       frame ──► apply
 *  hidden   WorkerTimer each 250 ms ──► watch the line                               frame ──► apply, inputs, advance
 * </pre>
 *
 * <p>{@link io.github.driftfire.client.Devices} puts the devices together: what they do, how they feel, what the page calls their keys.
 *
 * <p>A browser holds the timers of a hidden page back and draws no pictures. Then the arrival of frames runs the client; {@link
 * io.github.driftfire.kit.page.Visibility} decides which, {@link io.github.driftfire.kit.page.PageClock} is the time of both.
 *
 * <p>{@code driftfire.state()} in the browser's console answers the present as a plain object; {@link io.github.driftfire.kit.PageReport}
 * lists its members. Nothing can be changed through it.
 */
@NullMarked
package io.github.driftfire.client;

import org.jspecify.annotations.NullMarked;
