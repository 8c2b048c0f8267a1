package io.github.driftfire.bench.swarm;

import org.jspecify.annotations.Nullable;

/**
 * What comes through the lobby. Most visitors take a place and stay; groups of the others have a room of their own opened for a short time, again
 * and again.
 *
 * @param visitors all of them
 * @param watchPercent of them are spectators
 * @param mode whose rooms are played by quick play; {@code null} for the room that the swarm was given
 * @param staySeconds after which a visitor gives its place up and asks the lobby again; 0 for never
 * @param keepLobby whether visitors stay in the lobby while they play
 * @param roomsPerSecond rooms that are opened for groups
 * @param roomSeconds how long each of them lives
 * @param leastRooms that are opened before counting ends
 * @param groupSize visitors in each
 * @param groupMode of every second group's room, found by quick play; {@code null} for private rooms only
 * @param followsEach whether spectators follow one player each, and not the leader
 */
record VisitSettings(
        int visitors,
        double watchPercent,
        @Nullable String mode,
        double staySeconds,
        boolean keepLobby,
        double roomsPerSecond,
        double roomSeconds,
        int leastRooms,
        int groupSize,
        @Nullable String groupMode,
        boolean followsEach) {
    static final VisitSettings NONE = new VisitSettings(0, 0, null, 0, false, 0, 0, 0, 1, null, false);

    /** What opening and closing take beside a room's life. */
    private static final double AROUND_SECONDS = 1;

    VisitSettings {
        if (watchPercent < 0 || watchPercent > 100) {
            throw new IllegalArgumentException("--watch must be 0 to 100");
        }
        if (groupSize < 1) {
            throw new IllegalArgumentException("--room-visitors must be positive");
        }
        if (leastRooms > 0 && roomsPerSecond <= 0) {
            throw new IllegalArgumentException("--least-rooms needs --rooms");
        }
        int needed = groups(roomsPerSecond, roomSeconds) * groupSize;
        if (visitors < needed) {
            throw new IllegalArgumentException("--visitors must be at least " + needed + " for so many --rooms");
        }
    }

    private static int groups(double roomsPerSecond, double roomSeconds) {
        return (int) Math.ceil(roomsPerSecond * (roomSeconds + AROUND_SECONDS));
    }

    /** Groups that take turns. */
    int groups() {
        return groups(roomsPerSecond, roomSeconds);
    }

    /** Visitors who belong to no group. */
    int regulars() {
        return visitors - groups() * groupSize;
    }

    /** Whether one of the visitors who belong to no group watches: spread evenly. */
    boolean isWatching(int regular) {
        return (int) ((regular + 1) * watchPercent / 100) > (int) (regular * watchPercent / 100);
    }

    /** Whether a member of a group watches: the last ones, but not the first. */
    boolean isWatchingInGroup(int member) {
        int watching = Math.min(groupSize - 1, (int) Math.round(groupSize * watchPercent / 100));
        return member >= groupSize - watching;
    }
}
