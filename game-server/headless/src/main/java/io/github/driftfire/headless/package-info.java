/**
 * A client on the JVM: {@link io.github.driftfire.netcode} on the JDK's WebSocket, for bots, load and tests.
 *
 * <pre>
 *  the JDK's threads                 │ the caller's thread, in HeadlessClient.connect and play
 *  java.net.http.WebSocket ──► HeadlessSocket ──► queue ──► ClientSession ──► GameClient ──► InputFunction
 *
 *  java.net.http.WebSocket ──► LobbyClient: a ticket ──► HeadlessClient.connect
 * </pre>
 *
 * <p>Predicts and resumes as a page does. Knows no game: each client is given a {@link io.github.driftfire.model.game.GameModel}.
 */
@NullMarked
package io.github.driftfire.headless;

import org.jspecify.annotations.NullMarked;
