package io.github.driftfire.bench.swarm;

/** Whose frames are counted together. */
enum Role {
    /** Has a seat in the room that the swarm was given. */
    PLAYER,
    /** Has a seat in another room. */
    ELSEWHERE,
    /** Watches any room. */
    SPECTATOR;

    static final int COUNT = values().length;

    /**
     * @param room where the client goes
     * @param home the room that the swarm was given
     */
    static Role of(boolean watches, String room, String home) {
        return watches ? SPECTATOR : room.equals(home) ? PLAYER : ELSEWHERE;
    }
}
