/**
 * What measures a game: the arena's reference load, or another game with its own bot, with and without a socket, and where its bytes go.
 *
 * <pre>
 *  GameChoice ──► GameProvider ──► LoadGame: the room, and the inputs of its players
 *  BotController ──► DryPlayer ──► Session, Room ──► Connection ──► Replica ──► BitTally ──► BytesTable     DryRun: no socket
 * </pre>
 *
 * <p>A dry run steps a room by hand and decodes every frame by the codec that the browser runs, so its bytes are exact and
 * the same on every machine. Everything here is owned by one thread, the caller's. In the reference load players fly by
 * {@link io.github.driftfire.bench.PilotScript}: seeded, and as simple as it is for the servers that Driftfire is
 * compared with. Another game's are its {@link io.github.driftfire.engine.kit.GameProvider#bot}.
 */
@NullMarked
package io.github.driftfire.bench;

import org.jspecify.annotations.NullMarked;
