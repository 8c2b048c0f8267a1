package io.github.driftfire.bench.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;

/**
 * What all players of a swarm share. Owned by the loop's thread.
 *
 * @param devices the device keys by which a server knows the players again
 * @param delayQueue bytes on their way over impaired connections
 * @param timers what visitors do later
 * @param lobby what visitors note
 * @param inbound what one read fills and its player empties
 * @param outbound what one send fills and its socket writes or copies
 */
record SwarmContext(
        SwarmSettings settings,
        Measures measures,
        SnapshotDecoder decoder,
        ControlTexts controlTexts,
        DeviceKeys devices,
        ClientFrames frames,
        DelayQueue delayQueue,
        Timers timers,
        Connector connector,
        LobbyMeasures lobby,
        LobbyTexts lobbyTexts,
        ByteBuffer inbound,
        ByteBuffer outbound) {
    private static final int INBOUND_BYTES = 1 << 18;
    private static final int OUTBOUND_BYTES = 1 << 16;
    private static final int KEY_SEED = 0x5eed;

    static SwarmContext of(SwarmSettings settings, Selector selector) throws IOException {
        return new SwarmContext(
                settings,
                new Measures(),
                new SnapshotDecoder(settings.game().model(), settings.places()),
                new ControlTexts(settings.game().model()),
                new DeviceKeys(settings.deviceSeed()),
                new ClientFrames(KEY_SEED),
                new DelayQueue(),
                new Timers(),
                new Connector(selector, settings.server()),
                new LobbyMeasures(),
                new LobbyTexts(),
                ByteBuffer.allocateDirect(INBOUND_BYTES),
                ByteBuffer.allocateDirect(OUTBOUND_BYTES));
    }
}
