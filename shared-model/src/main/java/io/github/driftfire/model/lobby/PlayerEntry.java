package io.github.driftfire.model.lobby;

import java.util.Map;

/**
 * A player or a spectator, as hosts and operators see one.
 *
 * @param player the player's number; below -1 that of a spectator, which no other spectator of the room ever has
 * @param name as it is shown
 * @param device the first 8 hexadecimal digits of the device key's hash; empty without a key, and for a host
 * @param muted whether what the player says reaches nobody
 * @param suspicion points for what no honest client does, 1 to 1000, by kind: impossible_input, view_delay, stall; none for a host
 */
public record PlayerEntry(int player, String name, String device, boolean muted, Map<String, Integer> suspicion) {}
