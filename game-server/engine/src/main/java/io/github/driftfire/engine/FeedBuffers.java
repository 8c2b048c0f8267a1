package io.github.driftfire.engine;

import io.github.driftfire.model.wire.WireWriter;

/** What the game has to say in the tick that runs. Owned by the room's thread. */
final class FeedBuffers implements Feed {
    private static final int BROADCAST_BYTES = 8192;
    private static final int PRIVATE_BYTES = 1024;

    private final WireWriter broadcast = new WireWriter(BROADCAST_BYTES);
    private final WireWriter[] privates;

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

    /** Whether something did not fit: then every client must be greeted again. */
    boolean overflowed(int player) {
        return broadcast.failed() || privates[player].failed();
    }

    void clear() {
        broadcast.reset();
        for (WireWriter writer : privates) {
            writer.reset();
        }
    }
}
