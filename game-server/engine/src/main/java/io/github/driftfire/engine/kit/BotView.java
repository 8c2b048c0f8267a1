package io.github.driftfire.engine.kit;

import io.github.driftfire.model.state.EntityTable;

/** What a {@link BotController} sees: the room's world, or a client's replica of a part of it. */
public interface BotView {
    int tick();

    /** Slot of the bot's own avatar, or -1. */
    int avatar();

    /** Rows of a kind, read only. */
    EntityTable table(int kind);

    /** Whether a slot holds an entity. */
    boolean lives(int kind, int slot);

    /**
     * The direction from the bot's avatar to the nearest entity of another kind, in brads; 0 if there is none, or no avatar.
     *
     * @param avatarKind the kind that players steer
     */
    default int headingToNearest(int avatarKind, int kind) {
        return Bearings.toNearest(this, avatarKind, kind);
    }
}
