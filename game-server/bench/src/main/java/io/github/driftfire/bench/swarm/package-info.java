/**
 * The swarm: thousands of players on one thread, for a server that is up.
 *
 * <pre>
 *            ┌─────────────────────────── SwarmLoop, one thread, one selector ──────────────────────────┐
 *  server ───┼─► read ──► ServerFrames ──► Player: stamps the arrival ──► Measures                       │
 *            │                                        └─► frames wait ──► Replica, when nothing is ready │
 *  server ◄──┼── ClientFrames ◄── Player ◄── InputSchedule: each player's phase within the 50 ms         │
 *            └───────────────────────────────────────────────────────────────────────────────────────────┘
 *                                       Measures ──► SwarmReport ──► text, JSON, ReportPage; Limits ──► exit code
 * </pre>
 *
 * <p>WebSocket is spoken by hand: a library would cost more than the players do. An arrival is stamped before anything is decoded, and
 * decoding waits until no socket has anything to read, so that the tool's own work hardly shows in what it measures; what is left of it
 * shows as its lag and its CPU use, which are reported. Every client applies every frame by the codec that the browser runs, and
 * notices by the frames' checksums when its copy is not the server's.
 *
 * <p>Knows the wire and the model, and nothing of the server's inside.
 */
@NullMarked
package io.github.driftfire.bench.swarm;

import org.jspecify.annotations.NullMarked;
