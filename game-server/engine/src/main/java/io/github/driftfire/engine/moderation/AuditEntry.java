package io.github.driftfire.engine.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was done to whom, by whom, where, why and until when: one line of the {@link AuditLog}, a JSON object in ASCII. Immutable once it is recorded. */
public final class AuditEntry {
    private final Map<String, String> members = new LinkedHashMap<>();

    private AuditEntry(String act) {
        members.put("act", act);
    }

    /** @param act kick, ban, unban, mute, unmute, vote, report, operator */
    public static AuditEntry of(String act) {
        return new AuditEntry(act);
    }

    /** Who did it: operator, host, vote or player, and which. */
    public AuditEntry by(String role, ClientIdentity actor) {
        with("by", role);
        with("actor", actor.name());
        with("actorDevice", actor.device());
        return with("actorAddress", actor.address());
    }

    /** Whom it was done to. */
    public AuditEntry target(ClientIdentity target) {
        with("name", target.name());
        with("device", target.device());
        return with("network", target.network());
    }

    public AuditEntry room(String room) {
        return with("room", room);
    }

    public AuditEntry ban(Ban ban) {
        with("ban", Integer.toString(ban.number()));
        with("bannedDevice", ban.device());
        with("bannedNetwork", ban.network());
        return until(ban.untilMillis());
    }

    /** @param millis since 1970, UTC */
    public AuditEntry until(long millis) {
        return with("until", Instant.ofEpochMilli(millis).toString());
    }

    /** A member that is left out if it is empty. */
    public AuditEntry with(String member, String value) {
        if (!value.isEmpty()) {
            members.put(member, value);
        }
        return this;
    }

    /** Empty for one that was left out. */
    String member(String member) {
        return members.getOrDefault(member, "");
    }

    /** @param number of the entry, from 1: a gap tells of lines that were lost */
    String line(long number, long nowMillis) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"n\":").append(number);
        line.append(",\"time\":\"").append(Instant.ofEpochMilli(nowMillis)).append('"');
        members.forEach((member, value) -> {
            line.append(",\"").append(member).append("\":\"");
            quote(line, value);
            line.append('"');
        });
        return line.append('}').toString();
    }

    private static void quote(StringBuilder line, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                line.append(c);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
    }
}
