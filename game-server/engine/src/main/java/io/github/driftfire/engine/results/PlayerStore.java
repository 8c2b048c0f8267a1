package io.github.driftfire.engine.results;

/** What a store has of one player, who is known by the hash of the device key. Thread-safe; methods may wait for a database. */
public interface PlayerStore {
    /**
     * All that is kept of the player; of a player of whom nothing is kept all of it is empty.
     *
     * @throws StoreException it cannot be read
     */
    PersonalData find(String device) throws StoreException;

    /**
     * Removes the player from results, leaderboards and the audit log; bans, and what the audit log has of them, stay until they are over.
     *
     * @return whether there was anything
     * @throws StoreException nothing is removed
     */
    boolean forget(String device) throws StoreException;
}
