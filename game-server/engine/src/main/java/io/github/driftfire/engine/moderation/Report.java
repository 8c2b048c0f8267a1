package io.github.driftfire.engine.moderation;

import java.util.List;

/** A report of one player about another. Immutable. */
public final class Report {
    private static final List<String> REASONS = List.of("chat", "name", "cheating", "other");

    private final int number;
    private final long timeMillis;
    private final String room;
    private final ClientIdentity reporter;
    private final SeatedPlayer target;
    private final int reason;
    private final List<String> lines;

    Report(
            int number,
            long timeMillis,
            String room,
            ClientIdentity reporter,
            SeatedPlayer target,
            int reason,
            List<String> lines) {
        this.number = number;
        this.timeMillis = timeMillis;
        this.room = room;
        this.reporter = reporter;
        this.target = target;
        this.reason = reason;
        this.lines = List.copyOf(lines);
    }

    /** The word for a reason's number; empty if there is none of the number. */
    public static String reason(int number) {
        return number < REASONS.size() ? REASONS.get(number) : "";
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Since 1970, UTC. */
    public long timeMillis() {
        return timeMillis;
    }

    public String room() {
        return room;
    }

    public ClientIdentity reporter() {
        return reporter;
    }

    public SeatedPlayer target() {
        return target;
    }

    /** In a word. */
    public String reason() {
        return reason(reason);
    }

    /** What the reported player said last, the latest last. */
    public List<String> lines() {
        return lines;
    }

    /** Whether the same player has reported the same one for the same reason. */
    boolean repeats(Report other) {
        return reason == other.reason
                && room.equals(other.room)
                && target.player() == other.target.player()
                && target.name().equals(other.target.name())
                && isBySameAs(other);
    }

    boolean isBySameAs(Report other) {
        return key(reporter).equals(key(other.reporter));
    }

    /** By the address where it is known: a client may send another device key with each connection. */
    private static String key(ClientIdentity who) {
        if (!who.address().isEmpty()) {
            return who.address();
        }
        return who.device().isEmpty() ? who.name() : who.device();
    }
}
