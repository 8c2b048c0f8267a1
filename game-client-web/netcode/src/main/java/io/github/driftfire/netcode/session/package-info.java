/**
 * The line to the server: one WebSocket at a time, coming back by itself.
 *
 * <pre>
 *  ClientSession ──► ClientSocket (one WebSocket) ──► hello ──► welcome ──► frames, InactivityWarning
 *     ▲                                       ViewReports says when a ViewChange is sent
 *     ▲                                             close: CloseCode says whether to come back
 *     └── Backoff says when
 * </pre>
 *
 * <p>Knows the protocol and no game: what a frame means is its listener's business. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.netcode.session;

import org.jspecify.annotations.NullMarked;
