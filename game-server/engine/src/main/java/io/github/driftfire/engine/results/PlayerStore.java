package io.github.driftfire.engine.results;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store has of one player. What it has of an account it tells and removes for a web session of that account alone: several people may use one
 * browser. Thread-safe; methods may wait for a database.
 */
public interface PlayerStore {
    /**
     * What others may know of a player.
     *
     * @param publicId of the player, or of a guest who has been merged into the player
     * @return empty for an unknown one
     * @throws StoreException it cannot be read
     */
    Optional<PlayerProfile> profile(String publicId) throws StoreException;

    /**
     * The same of the player of a device.
     *
     * @param device hash of the device key
     */
    Optional<PlayerProfile> profileOfDevice(String device) throws StoreException;

    /**
     * The bests alone of the player of a device, whose ranks may be left out; none of an unknown one.
     *
     * @param device hash of the device key
     */
    default List<PlayerProfile.Best> bestsOfDevice(String device) throws StoreException {
        return profileOfDevice(device).map(PlayerProfile::bests).orElse(List.of());
    }

    /**
     * A page of a player's results.
     *
     * @return empty for an unknown player
     * @throws StoreException it cannot be read
     */
    Optional<PlayerHistory> history(HistoryQuery query) throws StoreException;

    /**
     * All that is kept of the player of a device; of a player of whom nothing is kept all of it is empty.
     *
     * @param device hash of the device key
     * @param session hash of the browser's web session; empty without one
     * @return {@code null} if the player has an account, and the session is not one of it
     * @throws StoreException it cannot be read
     */
    @Nullable
    PersonalData find(String device, String session) throws StoreException;

    /**
     * Removes the player from results, leaderboards and the audit log; bans, and what the audit log has of them, stay until they are over.
     *
     * @param device hash of the device key
     * @param session as for {@link #find}
     * @return {@code null} if the player has an account, and the session is not one of it
     * @throws StoreException nothing is removed
     */
    @Nullable
    Forgotten forget(String device, String session) throws StoreException;
}
