package io.github.driftfire.netcode;

import io.github.driftfire.model.wire.WireReader;

/** What a game adds to a {@link GameClient}. Called on the client's thread. */
public interface GameClientListener extends InterpolatedEntities.Listener, ChatListener {
    /** An entity has entered the view or begun. For kinds of its own only: see {@link GameClient}. */
    default void appeared(int kind, int slot) {}

    /**
     * An entity has ended or left the view. Its row is still in the replica's table.
     *
     * @param cause as in the game's kinds; 0 for one that left the view
     */
    default void removed(int kind, int slot, int cause, boolean leftView) {}

    /** The own avatar has ended, before its kind is told by {@link #removed}. */
    default void avatarEnded(int slot) {}

    /** A snapshot is in the replica; the interpolated entities still hold the rows of the one before. */
    default void snapshotApplied() {}

    /**
     * The own avatar has been reconciled with a snapshot.
     *
     * @param arrived whether the snapshot before had none
     */
    default void avatarReconciled(int slot, boolean arrived) {}

    /**
     * An input has been applied to the predicted avatar.
     *
     * @param triggered what {@link io.github.driftfire.model.game.Steering#steer} answered
     * @param sent whether it goes to the server; not while the connection is congested
     */
    default void inputPredicted(int triggered, boolean sent) {}

    /**
     * A message of the game for whose type no listener is set. Reads its payload and nothing more, or reads nothing.
     *
     * @return whether it was read; the payload of one that was not is passed over
     */
    default boolean message(int type, WireReader in) {
        return false;
    }

    @Override
    default void shown(InterpolatedEntity entity) {}

    @Override
    default void ended(InterpolatedEntity entity) {}
}
