/**
 * What a game of one's own is built from, and how a server finds it.
 *
 * <pre>
 *  jars, class path ──► Games ──► GameProvider ── open(RoomSettings) ──► Game
 *                         │
 *  --room, --set, ... ──► RoomOptions ──► RoomPlan ──► RoomSpec ──► Rooms
 * </pre>
 *
 * <p>{@link io.github.driftfire.engine.kit.RoomOptions} is the one table of options; the command line, system properties, the environment and
 * the documentation read it. Knows no game and no socket. Called by the thread that starts the server.
 */
@NullMarked
package io.github.driftfire.engine.kit;

import org.jspecify.annotations.NullMarked;
