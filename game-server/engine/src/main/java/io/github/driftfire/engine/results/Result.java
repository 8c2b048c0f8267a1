package io.github.driftfire.engine.results;

import java.util.List;
import java.util.UUID;

/** One life or round of a player: where, from when to when, and what the game noted of it. Immutable. */
public final class Result {
    private final UUID id;
    private final Venue venue;
    private final String device;
    private final String name;
    private final long startedMillis;
    private final long endedMillis;
    private final List<FactValue> values;

    /**
     * @param id unique for ever: a result that is stored twice is there once
     * @param device of the player, as {@link io.github.driftfire.engine.moderation.ClientIdentity#hash} makes it; not empty
     * @param name of the player as the room shows it
     * @param startedMillis since 1970, UTC
     * @param endedMillis since 1970, UTC
     * @param values at most one of each fact
     */
    public Result(
            UUID id,
            Venue venue,
            String device,
            String name,
            long startedMillis,
            long endedMillis,
            List<FactValue> values) {
        this.id = id;
        this.venue = venue;
        this.device = device;
        this.name = name;
        this.startedMillis = startedMillis;
        this.endedMillis = endedMillis;
        this.values = List.copyOf(values);
    }

    public UUID id() {
        return id;
    }

    public Venue venue() {
        return venue;
    }

    /** The hash of the player's device key. */
    public String device() {
        return device;
    }

    public String name() {
        return name;
    }

    /** Milliseconds since 1970, UTC. */
    public long startedMillis() {
        return startedMillis;
    }

    /** Milliseconds since 1970, UTC. */
    public long endedMillis() {
        return endedMillis;
    }

    public List<FactValue> values() {
        return values;
    }
}
