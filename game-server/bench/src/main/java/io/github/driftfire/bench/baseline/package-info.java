/**
 * What the same frames cost without a game: a plain NIO server that writes as many bytes to as many players at the same times, and reads
 * their inputs.
 *
 * <pre>
 *  DryRun ──► FrameSizes: what each player was sent in each tick of the reference load
 *                 └──► NioBaselineServer: one thread; reads what has come, then writes to everybody, once a tick
 * </pre>
 *
 * <p>It speaks just enough of the protocol that a swarm that does not decode cannot tell the difference. It has no room, no session, no
 * limits and no queue: a connection that does not take a frame at once is closed. Everything is owned by the one thread.
 */
@NullMarked
package io.github.driftfire.bench.baseline;

import org.jspecify.annotations.NullMarked;
