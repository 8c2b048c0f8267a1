/**
 * The runnable jar: command line, the composition root, and a server of its own around Tyrus and Grizzly.
 *
 * <pre>
 *  Main ── Options ──► DriftfireServer ──► Rooms (engine) ◄── RoomPlan ── Games: GameProvider
 *                            ├── StoreOpening ──► Store ──► Results (engine)
 *                            ▼ one port
 *   Grizzly: TLS ─ RequestFilter ─ HTTP codec ─ WebSocketFilter ─ HttpServerFilter
 *                                                    │                 └─ SiteHandler: pages, /api, /auth, /healthz, /metrics
 *                                                    ▼
 *   selector: ConnectionStrategy ─► UpgradedConnection ── FrameHeaderValidator ─┬─ texts and the rest ─► Tyrus ─► PlayEndpoint ─┐
 *   room, each tick: poll ────────►                                             └─ short binary messages ──────────────────────┴─► Session (engine)
 *                                   FrameWriter ◄─┬─ texts, closing ◄─ Tyrus ◄─ WebSocketConnection ◄──────────────────────────────┤
 *                                                 └─ snapshots ◄───────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>RequestFilter checks the head of each request as a whole (RFC 9112, RFC 6455) before anything is answered, and throws bodies
 * away, which nothing here needs. Grizzly's codec takes heads that two readers understand in two ways.
 *
 * <p>Grizzly's selector threads read, parse and answer on the spot (its same-thread strategy): nothing behind them waits, and a
 * hand-over to a worker cost a quarter of the server's time when it was measured. Tyrus's own filter is not used. It takes
 * frames that are not masked, gathers frames of any size, closes the socket in the same breath as it sends its close frame (the
 * peer, still sending, then sees a reset instead of the reason), and cannot reset a connection whose peer does not read.
 *
 * <p>Of what a game's connection carries, nearly all is inputs and snapshots. These pass neither the chain of filters nor Tyrus's
 * layers, which took half of the server's time. The room's thread writes its frames to the sockets itself, and, once a player sends
 * inputs, reads the sockets itself before each tick: no input is read earlier, and to be woken up for each one cost more than to
 * read it. What is no input goes back to the selector's thread, and so does a connection that is to be closed. With TLS the chain is still
 * needed, but Tyrus is still passed by.
 */
@NullMarked
package io.github.driftfire.standalone;

import org.jspecify.annotations.NullMarked;
