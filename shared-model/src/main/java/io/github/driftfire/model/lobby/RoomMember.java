package io.github.driftfire.model.lobby;

/**
 * A member of a private room, or a spectator of it that is no member.
 *
 * @param member the number in that room, unique there
 * @param name as it is shown
 * @param host whether the member is the host
 * @param spectates whether it is a spectator that is no member
 */
public record RoomMember(int member, String name, boolean host, boolean spectates) {}
