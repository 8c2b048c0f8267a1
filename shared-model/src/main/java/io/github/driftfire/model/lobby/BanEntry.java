package io.github.driftfire.model.lobby;

import org.jspecify.annotations.Nullable;

/**
 * A ban that holds.
 *
 * @param ban the ban's number
 * @param name whom it was made for
 * @param device the first 8 hexadecimal digits of the hash of the device key; empty if the device is not banned
 * @param address the network that is banned, such as {@code 192.0.2.0/24}; empty for none
 * @param room {@code null} for a ban from the server
 * @param until such as {@code 2026-12-01 10:00 UTC}
 * @param reason a sentence; may be empty
 * @param by operator, host or vote
 */
public record BanEntry(
        int ban,
        String name,
        String device,
        String address,
        @Nullable String room,
        String until,
        String reason,
        String by) {}
