/**
 * The runnable jar: command line, the composition root, and a server of its own around Tyrus and Grizzly.
 *
 * <pre>
 *  Main ── Options ──► DriftfireServer ──► Rooms (engine) ◄── RoomSpec ── ArenaGame
 *                            │
 *                            ▼ one port
 *   Grizzly: TLS ─ HTTP codec ─ WebSocketFilter ─ HttpServerFilter
 *                                    │                 └─ SiteHandler: the page, GET /healthz, GET /metrics
 *                                    ▼
 *   LineStrategy: read ─► Line ── FrameGate ── texts and the rest ──► Tyrus ──► PlayEndpoint
 *                          │          └── short binary messages ───────────────────────▲
 *                          └───── LineWriter ◄── Tyrus: texts, closing ◄────────┤
 *                                     ▲───────── binary messages ◄──────────────┘
 * </pre>
 *
 * <p>Grizzly's selector threads read, parse and answer on the spot (its same-thread strategy): nothing behind them waits, and a
 * hand-over to a worker cost a quarter of the server's time when it was measured. Tyrus's own filter is not used. It takes
 * frames that are not masked, gathers frames of any size, closes the socket in the same breath as it sends its close frame (the
 * peer, still sending, then sees a reset instead of the reason), and cannot cut a line whose peer does not read.
 *
 * <p>Of what a game's connection carries, nearly all is inputs and snapshots. These pass neither the chain of filters nor Tyrus's
 * layers, which took three quarters of the server's time: a selector's thread reads a line itself and hands inputs to the endpoint, and
 * the room's thread writes its frames to the socket itself. Events gather for a moment before each selection
 * ({@code GatheringSelector}). With TLS the chain is still needed, but Tyrus is still passed by.
 */
@NullMarked
package io.github.driftfire.standalone;

import org.jspecify.annotations.NullMarked;
