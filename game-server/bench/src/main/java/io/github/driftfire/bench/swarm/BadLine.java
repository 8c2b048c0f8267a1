package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.nio.ByteBuffer;

/** One player's bad line, both ways. Owned by the loop's thread. */
final class BadLine {
    private final Weather weather;
    private final Parcels parcels;
    private final Rng random;
    private final Parcels.Addressee player;
    private final Parcels.Addressee server;
    private long lastInNanos = Long.MIN_VALUE;
    private long lastOutNanos = Long.MIN_VALUE;

    BadLine(Weather weather, Parcels parcels, int seed, Parcels.Addressee player, Parcels.Addressee server) {
        this.weather = weather;
        this.parcels = parcels;
        this.random = new Rng(seed);
        this.player = player;
        this.server = server;
    }

    void toPlayer(ByteBuffer bytes, long nowNanos) {
        lastInNanos = weather.arrivesNanos(nowNanos, lastInNanos, random);
        parcels.send(bytes, lastInNanos, player);
    }

    void toServer(ByteBuffer bytes, long nowNanos) {
        lastOutNanos = weather.arrivesNanos(nowNanos, lastOutNanos, random);
        parcels.send(bytes, lastOutNanos, server);
    }
}
