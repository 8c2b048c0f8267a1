/**
 * The WebSocket endpoint: between a container's {@code jakarta.websocket} and the engine's rooms.
 *
 * <pre>
 *  upgrade ──► PlayConfigurator ── OriginPolicy ──► 403 and Refusals, or
 *                    │          ── ClientAddresses: socket or trusted proxy ──► ClientAddress (engine)
 *                    │
 *                    ▼
 *  text ─────► PlayEndpoint ── ControlMessages ──► Session.hello, Session.view
 *  close ────►      │         ── 1000 ──► Session.left, others ──► Session.closed, refused
 *  binary ───►      │         ─────────────────► Session.frame        (container threads; none waits)
 *                   │
 *  async send ◄── WebSocketConnection ◄── Session                     (the room's thread)
 *                                            │
 *  text ─────► LobbyEndpoint ── LobbyMessages ──► LobbyVisitor ──► Lobby ──► LobbySocket ──► WebSocketConnection
 *
 *  a server of our own: FastPath ◄── frames ─────┘ inputs ──► Session.frame
 * </pre>
 *
 * <p>The portable API only, because containers differ behind it. Some throw or break the line on a second asynchronous send
 * while one is pending, so there is never a second one; some read the buffer until the completion handler runs, so nobody
 * touches it before; some run that handler inside the send call, so nothing here holds a lock; some deliver a text over the
 * limit, so the limits are checked again here; some offer no injection, so what an endpoint needs is handed over by its
 * configurator ({@link io.github.driftfire.endpoint.PlayHost}). Nothing thrown here leaves a callback, because containers
 * answer that in as many ways.
 *
 * <p>Knows no game, no container and no servlet. Encoders and decoders of the API are not used: a look-up for each message
 * buys nothing when there are so few kinds of them.
 */
@NullMarked
package io.github.driftfire.endpoint;

import org.jspecify.annotations.NullMarked;
