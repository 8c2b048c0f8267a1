package io.github.driftfire.bench.swarm;

import java.nio.ByteBuffer;

/**
 * What all players of a swarm share. Owned by the loop's thread.
 *
 * @param delayQueue bytes on their way over impaired connections
 * @param inbound what one read fills and its player empties
 * @param outbound what one send fills and its socket writes or copies
 */
record SwarmContext(
        SwarmSettings settings,
        Measures measures,
        SnapshotDecoder decoder,
        ControlTexts controlTexts,
        ClientFrames frames,
        DelayQueue delayQueue,
        ByteBuffer inbound,
        ByteBuffer outbound) {
    private static final int INBOUND_BYTES = 1 << 18;
    private static final int OUTBOUND_BYTES = 1 << 16;
    private static final int KEY_SEED = 0x5eed;

    static SwarmContext of(SwarmSettings settings) {
        return new SwarmContext(
                settings,
                new Measures(),
                new SnapshotDecoder(settings.game().model(), settings.players()),
                new ControlTexts(settings.game().model()),
                new ClientFrames(KEY_SEED),
                new DelayQueue(),
                ByteBuffer.allocateDirect(INBOUND_BYTES),
                ByteBuffer.allocateDirect(OUTBOUND_BYTES));
    }
}
