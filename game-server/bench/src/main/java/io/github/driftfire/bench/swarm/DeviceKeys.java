package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.nio.ByteBuffer;
import java.util.Base64;

/** The device keys of a swarm's players, each of 128 bits as the page draws it. The same seed and number give the same key. */
final class DeviceKeys {
    private static final int KEY_INTS = 4;

    /** Odd, so that each player of a swarm has a state of its own. */
    private static final int PLAYER_STEP = 0x9e3779b9;

    private final int seed;

    /** @param seed a swarm with the same one has the same players as this one, for a server that knows them again */
    DeviceKeys(int seed) {
        this.seed = seed;
    }

    /** @param player its number in the swarm */
    String of(int player) {
        Rng random = new Rng(seed + player * PLAYER_STEP);
        ByteBuffer key = ByteBuffer.allocate(KEY_INTS * Integer.BYTES);
        for (int i = 0; i < KEY_INTS; i++) {
            key.putInt(random.next());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.array());
    }
}
