package io.github.driftfire.engine.results;

import java.util.Optional;

/** What a store has of one player. Thread-safe; methods may wait for a database. */
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
     * @throws StoreException it cannot be read
     */
    PersonalData find(String device) throws StoreException;

    /**
     * Removes the player from results, leaderboards and the audit log; bans, and what the audit log has of them, stay until they are over.
     *
     * @param device hash of the device key
     * @return whether there was anything
     * @throws StoreException nothing is removed
     */
    boolean forget(String device) throws StoreException;
}
