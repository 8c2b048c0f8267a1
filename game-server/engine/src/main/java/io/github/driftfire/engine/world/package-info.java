/**
 * The authoritative world: tables of entities of a shared model, and the births and ends of this tick. Games read and write it; replication
 * reads it. Belongs to the room's thread.
 *
 * <p>Knows the shared model only: no game, no client.
 */
@NullMarked
package io.github.driftfire.engine.world;

import org.jspecify.annotations.NullMarked;
