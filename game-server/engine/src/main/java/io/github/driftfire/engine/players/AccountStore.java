package io.github.driftfire.engine.players;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts and web sessions are kept. Thread-safe; methods may wait for a database.
 *
 * <p>A browser's device key belongs to one player at a time:
 *
 * <ul>
 *   <li>The first sign-in of an account takes over the guest of the device: the guest becomes the account's player.
 *   <li>An account that exists keeps its player. The guest of the device is merged into it: all results move, of two bests the better one
 *       stays, and the guest is marked as merged.
 *   <li>A device of another account is assigned to this one: accounts are never merged.
 *   <li>The end of a web session parts the device from the account: the next result in that browser is a new guest's.
 * </ul>
 */
public interface AccountStore {
    int MOST_ISSUER_CHARS = 255;
    int MOST_SUBJECT_CHARS = 255;

    /**
     * Finds or makes the account, takes the guest of the device over, and begins a web session. Web sessions that are over end for good.
     *
     * @throws AccountsUnavailableException nothing is changed
     */
    Account signIn(SignIn signIn) throws AccountsUnavailableException;

    /** Whose a web session is; {@code null} if it is over or never was. */
    @Nullable
    Account find(String session, long nowMillis) throws AccountsUnavailableException;

    /**
     * Renames the account of a player.
     *
     * @param name fit for an account
     * @return whether it is called so now; {@code false} if another account has the name, or one that looks like it, or the account is gone
     */
    boolean rename(long player, String name) throws AccountsUnavailableException;

    /** Ends a web session, if it is there. */
    void signOut(String session) throws AccountsUnavailableException;

    /** Ends all web sessions of a player. */
    void signOutEverywhere(long player) throws AccountsUnavailableException;

    /** The skeletons of the names of all accounts that were made at a time or later. */
    Collection<String> skeletons(long sinceMillis) throws AccountsUnavailableException;
}
