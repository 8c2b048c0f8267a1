package io.github.driftfire.engine;

import io.github.driftfire.model.wire.WireWriter;

/** What the game has to say in the tick that runs. Owned by the room's thread. */
final class FeedBuffers implements Feed {
    private static final int BROADCAST_BYTES = 8192;
    private static final int PRIVATE_BYTES = 1024;

    private final WireWriter broadcast = new WireWriter(BROADCAST_BYTES);
    private final WireWriter[] privates;
    private boolean spoiled;

    FeedBuffers(int players) {
        privates = new WireWriter[players];
        for (int p = 0; p < players; p++) {
            privates[p] = new WireWriter(PRIVATE_BYTES);
        }
    }

    @Override
    public WireWriter broadcast() {
        return broadcast;
    }

    @Override
    public WireWriter to(int player) {
        return privates[player];
    }

    /** Gives up what was said in this tick: it may end in the middle of a message. */
    void spoil() {
        spoiled = true;
    }

    /** Whether something for this player is lost, so that its client must be greeted again. */
    boolean incomplete(int player) {
        return spoiled || broadcast.failed() || privates[player].failed();
    }

    void clear() {
        spoiled = false;
        broadcast.reset();
        for (WireWriter writer : privates) {
            writer.reset();
        }
    }
}
