/**
 * Driftfire's rules and bots.
 *
 * <pre>
 *  a tick (Match)
 *    Inputs ── people ──► LateInputs   what came too late for its tick flies it again
 *    FirstFlights           who has just come has a weak bot near
 *    BotRoster ── bots decide ──────┴► ShipMotion.steer: controls take effect; who fires?
 *    World.step             everything moves as both ends know it will
 *    SpatialIndex           who is where
 *    PulseHits ──► Damage ──► Debris     what pulses hit, what that does, what is left
 *                  └──► Rewards   bounty, revenge, assists; DamageTally has who hurt whom
 *    Collisions ──► Damage             ships against ships, rocks and shards
 *    RockField, PickupSpawner     new rocks, new charges for the lance
 *    ArenaEvents                  now and then a comet, a storm, a derelict, a core
 *    RoundRules ──► FieldRules ──► Damage     in a mode with rounds: phases, teams, results; the closing field
 *    ShipSpawner                 new ships; the first one of a person near a weak bot
 *    PulseHits.fire           pulses, last: they start from their ship's final row, as both ends derive it
 *    LagCompensation ──► Lance ──► Damage       where ships are now; lances, against where their shooters saw them
 *    ClassUnlocks                 which classes of ship a pilot has reached, now and before
 *    FeedWriter                   names, kills, leaders, map
 * </pre>
 *
 * <p>The lance is fair both ways by a bound. A shooter hits what was on the screen: the server looks back by the tick that the client
 * applied and the delay at which it drew. A target pays for that delay by 250 ms at most, also if the client lies: who was out of
 * the line for longer is never hit. Favouring the present instead would make players lead by their own latency; no bound at all would let a
 * bad line, or a liar, shoot at ghosts.
 *
 * <p>Everything here is called by the room's thread and allocates nothing in a steady tick. Randomness comes from one
 * seeded generator, so a game can be replayed from its settings, joins with what the store had of each pilot, and inputs. It knows the engine's world, feed and inputs, and
 * neither sockets nor replication; numbers stand in {@link io.github.driftfire.arena.Rules} and, where clients need them
 * too, in {@link io.github.driftfire.model.arena.Tuning}.
 */
@NullMarked
package io.github.driftfire.arena;

import org.jspecify.annotations.NullMarked;
