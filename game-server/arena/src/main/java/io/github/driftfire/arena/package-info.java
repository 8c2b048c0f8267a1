/**
 * Driftfire's rules and bots.
 *
 * <pre>
 *  a tick (Match)
 *    Inputs ── people ──► Resimulation   what came too late for its tick flies it again
 *    Crew ── bots decide ──────┴► ShipMotion.steer: controls take effect; who fires?
 *    World.step             everything moves as both ends know it will
 *    PlaceIndex             who is where
 *    Gunnery ──► Damage ──► Wrecks     what pulses hit, what that does, what is left
 *    Collisions ──► Damage             ships against ships, rocks and shards
 *    RockField, Armoury     new rocks, new charges for the lance
 *    Berths                 new ships
 *    Gunnery.fire           pulses late, from their ship's final row: they surprise nobody
 *    Rewind ──► Lance ──► Damage       where ships are now; lances, against where their shooters saw them
 *    News                   names, kills, leaders, map
 * </pre>
 *
 * <p>The lance is fair both ways by a bound. A shooter hits what was on the screen: the server looks back by the tick that the client
 * applied and the delay at which it drew. A target pays for that delay by 250 ms at most, also if the client lies: who was out of
 * the line for longer is never hit. Favouring the present instead would make players lead by their own latency; no bound at all would let a
 * bad line, or a liar, shoot at ghosts.
 *
 * <p>Everything here is called by the room's thread and allocates nothing in a steady tick. Randomness comes from one
 * seeded generator, so a game can be replayed from its settings, joins and inputs. It knows the engine's world, feed and inputs, and
 * neither sockets nor replication; numbers stand in {@link io.github.driftfire.arena.Rules} and, where clients need them
 * too, in {@link io.github.driftfire.model.arena.Tuning}.
 */
@NullMarked
package io.github.driftfire.arena;

import org.jspecify.annotations.NullMarked;
