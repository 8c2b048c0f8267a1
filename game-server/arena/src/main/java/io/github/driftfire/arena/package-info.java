/**
 * Driftfire's rules and bots.
 *
 * <pre>
 *  a tick (Match)
 *    Crew ── bots decide ──┐
 *    Inputs ── people ─────┴► ShipMotion.steer: controls take effect; who fires?
 *    World.step             everything moves as both ends know it will
 *    PlaceIndex             who is where
 *    Gunnery ──► Damage ──► Wrecks     what pulses hit, what that does, what is left
 *    Collisions ──► Damage             ships against ships, rocks and shards
 *    RockField, Berths      new rocks, new ships
 *    Gunnery.fire           pulses last, from their ship's final row: they surprise nobody
 *    News                   names, kills, leaders, map
 * </pre>
 *
 * <p>Everything here is called by the room's thread and allocates nothing in a steady tick. Randomness comes from one
 * seeded generator, so a game can be replayed from its settings, joins and inputs. It knows the engine's world, feed and inputs, and
 * neither sockets nor replication; numbers stand in {@link io.github.driftfire.arena.Rules} and, where clients need them
 * too, in {@link io.github.driftfire.model.arena.Tuning}.
 */
@NullMarked
package io.github.driftfire.arena;

import org.jspecify.annotations.NullMarked;
