package io.github.driftfire.model.lobby;

/**
 * A member of a private room.
 *
 * @param member the member's number in that room
 * @param name as it is shown
 * @param host whether the member is the host
 */
public record RoomMember(int member, String name, boolean host) {}
