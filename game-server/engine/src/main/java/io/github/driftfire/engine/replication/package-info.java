/**
 * Delta replication: encodes what became of each cell once a tick, and puts a client's snapshot together from the cells that its interest
 * covers. {@link io.github.driftfire.engine.replication.ClientBaseline} is what a client holds, and what its next snapshot builds on. The
 * counterpart of {@code model.replication}, where the layout is drawn. Belongs to the room's thread; allocates nothing in a steady tick.
 *
 * <p>Knows the world and the shared model only: no session, no seat, no game.
 */
@NullMarked
package io.github.driftfire.engine.replication;

import org.jspecify.annotations.NullMarked;
