/**
 * Driftfire's own world: its kinds of entity, how they move, and what its feed says.
 *
 * <pre>
 *  WorldSettings ──► Tuning ──► motions ──► ArenaModel.of(settings): the Model that both ends run
 *
 *  kind     springs from   fields
 *  Ship     -              position, velocity, heading, controls, hull, shield, timers, pilot, score, lances, loadout, upgrades
 *  Pulse    Ship           position, velocity, flight time left, pilot
 *  Rock     Rock           position, velocity, size, hull, shape
 *  Shard    Rock, Ship     position, velocity, time left, value
 *  Beam     Ship           muzzle, heading, length, time left, pilot
 *  Pickup   -              position, velocity, time left, type
 *  Mine     Ship           position, velocity, time left, pilot
 * </pre>
 *
 * <p>Progression: rules give experience, {@code Levels} makes levels and offers of it, an input's choice takes an upgrade or a class
 * ({@code UpgradeChoice}), {@code Loadout} is what everybody sees of that, and {@code ShipStats} what it does. The reference load has none of it.
 *
 * <p>Rules that need more than one entity (hits, damage, score) are the server's and live in the {@code arena} module; the
 * engine never sees this package.
 */
@NullMarked
package io.github.driftfire.model.arena;

import org.jspecify.annotations.NullMarked;
