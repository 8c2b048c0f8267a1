package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * A report of one player about another.
 *
 * @param report the report's number, from 1
 * @param time such as {@code 2026-12-01 10:00 UTC}
 * @param room the name of the room
 * @param reporter the name of the player who reports
 * @param player the number of the reported player or spectator, see {@link PlayerEntry#player}
 * @param name the name of the reported player
 * @param device the first 8 hexadecimal digits of the hash of the reported player's device key; empty without a key
 * @param reason chat, name, cheating or other
 * @param lines the last lines of chat, the latest last
 */
public record ReportEntry(
        int report,
        String time,
        String room,
        String reporter,
        int player,
        String name,
        String device,
        String reason,
        List<String> lines) {}
