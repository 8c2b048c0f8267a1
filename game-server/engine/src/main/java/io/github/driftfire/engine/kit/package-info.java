/**
 * What a game of one's own is built from, and how a server finds it.
 *
 * <pre>
 *  jars, class path ──► Games ──► GameProvider ── open(RoomSettings) ──► Game, mostly a RulesGame: GameRules with a GameContext
 *                         │
 *  --room, --set, ... ──► RoomOptions ──► RoomPlan ──► RoomSpec ──► Rooms
 *                         │                   └────► Mode ── room ──► RoomSpec, when one is needed
 *  --modes, GameProvider.modes ──► ModeSettings
 *  GameProvider.facts, goals ──► RoomPlan.boards, goals ──► Site: a Fact of kind BEST has a leaderboard, a Goal is of such a fact
 *  --data, --database, ... ──► DataOptions ──► DataSettings ──► Stores
 * </pre>
 *
 * <h2>The order of a tick</h2>
 *
 * <ol>
 *   <li>Messages of clients, each with the input that it was sent with; players who come and go, bots likewise.
 *   <li>{@link io.github.driftfire.engine.kit.GameRules#before}.
 *   <li>Late inputs are applied by resimulation ({@link io.github.driftfire.engine.kit.LateInputs}), then this tick's inputs steer.
 *   <li>{@code World.step}: motion.
 *   <li>{@link io.github.driftfire.engine.kit.SpatialIndex} and {@link io.github.driftfire.engine.kit.LagCompensation} take up the positions.
 *   <li>{@link io.github.driftfire.engine.kit.GameRules#arrive} for players without an avatar.
 *   <li>{@link io.github.driftfire.engine.kit.GameRules#rules}.
 *   <li>{@link io.github.driftfire.engine.kit.GameRules#avatarEnded} for avatars that ended in this tick.
 *   <li>The roster and the leaders are written into the feed; snapshots are encoded and sent.
 * </ol>
 *
 * <h2>Rounds</h2>
 *
 * <p>A player's party is a number that the lobby gives with the ticket ({@link io.github.driftfire.engine.RoomControl#party}).
 * {@link io.github.driftfire.engine.kit.Rounds} is a machine of phases that a game steps once a tick, {@link
 * io.github.driftfire.engine.kit.Teams} says who goes into which team, and {@link io.github.driftfire.engine.kit.RoundWriter} writes both into the
 * feed. A game decides what a phase means: who may have an avatar, what is reset, which results are kept.
 *
 * <h2>Hosting</h2>
 *
 * <p>{@link io.github.driftfire.engine.kit.RoomOptions} has the options of rooms. The endpoint and the jar add theirs to it; the command line,
 * system properties, the environment and the documentation read this one table by {@link io.github.driftfire.engine.kit.ConfigValues}. A game that
 * fails is left out with one line, and the others run. Called by the thread that starts the server.
 *
 * <p>Knows no game and no socket. Rules belong to the room's thread.
 */
@NullMarked
package io.github.driftfire.engine.kit;

import org.jspecify.annotations.NullMarked;
