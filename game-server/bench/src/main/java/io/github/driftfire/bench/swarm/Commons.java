package io.github.driftfire.bench.swarm;

import java.nio.ByteBuffer;

/**
 * What all players of a swarm share. Owned by the loop's thread.
 *
 * @param parcels what is on its way over bad lines
 * @param inbound what one read fills and its player empties
 * @param outbound what one send fills and its line empties or copies
 */
record Commons(
        SwarmSettings settings,
        Measures measures,
        Decoding decoding,
        Controls controls,
        ClientFrames frames,
        Parcels parcels,
        ByteBuffer inbound,
        ByteBuffer outbound) {
    private static final int INBOUND_BYTES = 1 << 18;
    private static final int OUTBOUND_BYTES = 1 << 16;
    private static final int KEY_SEED = 0x5eed;

    static Commons of(SwarmSettings settings) {
        return new Commons(
                settings,
                new Measures(),
                new Decoding(settings.players()),
                new Controls(),
                new ClientFrames(KEY_SEED),
                new Parcels(),
                ByteBuffer.allocateDirect(INBOUND_BYTES),
                ByteBuffer.allocateDirect(OUTBOUND_BYTES));
    }
}
