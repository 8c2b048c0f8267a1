package io.github.driftfire.engine.moderation;

import java.util.Map;

/** A player or a spectator in a room, as moderation sees one. Immutable. */
public final class SeatedPlayer {
    private final int player;
    private final String name;
    private final ClientIdentity identity;
    private final long owner;
    private final boolean muted;
    private final Map<String, Integer> suspicion;

    /**
     * @param player its number in the room; below -1 for a spectator
     * @param name as it is shown, which may differ from the identity's
     * @param owner of the reservation that it came with; 0 for a guest
     * @param suspicion scores of 1 to {@value Suspicion#MAX_SCORE}, by the kind's name in lower case
     */
    public SeatedPlayer(
            int player,
            String name,
            ClientIdentity identity,
            long owner,
            boolean muted,
            Map<String, Integer> suspicion) {
        this.player = player;
        this.name = name;
        this.identity = identity;
        this.owner = owner;
        this.muted = muted;
        this.suspicion = Map.copyOf(suspicion);
    }

    /** Its number in the room; a spectator's is below -1, and no other spectator of the room ever has it. */
    public int player() {
        return player;
    }

    public boolean spectates() {
        return player < ModerationAct.NO_PLAYER;
    }

    public String name() {
        return name;
    }

    public ClientIdentity identity() {
        return identity;
    }

    public long owner() {
        return owner;
    }

    public boolean muted() {
        return muted;
    }

    /** Scores of 1 to {@value Suspicion#MAX_SCORE}, by the kind's name in lower case. */
    public Map<String, Integer> suspicion() {
        return suspicion;
    }
}
