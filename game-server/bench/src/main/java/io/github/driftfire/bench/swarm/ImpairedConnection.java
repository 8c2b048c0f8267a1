package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.nio.ByteBuffer;

/** One player's impaired connection, both directions. Owned by the loop's thread. */
final class ImpairedConnection {
    private final NetworkConditions conditions;
    private final DelayQueue delayQueue;
    private final Rng random;
    private final DelayQueue.Receiver player;
    private final DelayQueue.Receiver server;
    private long lastInNanos = Long.MIN_VALUE;
    private long lastOutNanos = Long.MIN_VALUE;

    ImpairedConnection(
            NetworkConditions conditions,
            DelayQueue delayQueue,
            int seed,
            DelayQueue.Receiver player,
            DelayQueue.Receiver server) {
        this.conditions = conditions;
        this.delayQueue = delayQueue;
        this.random = new Rng(seed);
        this.player = player;
        this.server = server;
    }

    void toPlayer(ByteBuffer bytes, long nowNanos) {
        lastInNanos = conditions.arrivesNanos(nowNanos, lastInNanos, random);
        delayQueue.send(bytes, lastInNanos, player);
    }

    void toServer(ByteBuffer bytes, long nowNanos) {
        lastOutNanos = conditions.arrivesNanos(nowNanos, lastOutNanos, random);
        delayQueue.send(bytes, lastOutNanos, server);
    }
}
