package io.github.driftfire.engine.moderation;

/** A player in a room, as moderation sees one. Immutable. */
public final class SeatedPlayer {
    private final int player;
    private final String name;
    private final ClientIdentity identity;
    private final long owner;
    private final boolean muted;

    /**
     * @param player its number in the room
     * @param name as it is shown, which may differ from the identity's
     * @param owner of the reservation that it came with; 0 for a guest
     */
    public SeatedPlayer(int player, String name, ClientIdentity identity, long owner, boolean muted) {
        this.player = player;
        this.name = name;
        this.identity = identity;
        this.owner = owner;
        this.muted = muted;
    }

    public int player() {
        return player;
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
}
