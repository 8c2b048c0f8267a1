/**
 * Results of lives and rounds, and the leaderboards and players' profiles that are made of them. Plain Java: what SQL there is
 * lies behind {@link io.github.driftfire.engine.results.Store} and {@link io.github.driftfire.engine.results.PlayerStore}.
 *
 * <pre>
 *   a room's thread            │ results thread             │ reading thread               any thread
 *                              │                            │
 *   Game ── ResultWriter ► Results.offer ──► CommitQueue ──► Store.commit
 *                                           groups, retries │ Store ──► StoreReads ──► Results ──► HTTP
 * </pre>
 *
 * <p>What a player has reached comes back into a room by {@link io.github.driftfire.engine.results.PlayerBests}, some ticks after the player.
 *
 * <p>Players ask for what is stored of them, or for its deletion, by {@link io.github.driftfire.engine.results.PersonalDataRequests}.
 *
 * <p>Acknowledged is what a {@link io.github.driftfire.engine.results.Store} has committed. A room never waits for a store, and play goes on
 * without one: results wait, leaderboards are stale, and what is lost is counted
 * ({@link io.github.driftfire.engine.results.CommitMetrics}).
 *
 * <p>What lost: writing on the room's thread (a slow disk is a missed tick); a queue without an end (a database that is away ends the memory);
 * giving up a group after some tries (a database that restarts takes longer than any number of tries).
 *
 * <p>Knows no room and no game.
 */
@NullMarked
package io.github.driftfire.engine.results;

import org.jspecify.annotations.NullMarked;
