package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.results.StoreException;
import java.util.List;

/** Where a server keeps bans and audit lines. Thread-safe; methods may wait for a database. */
public interface ModerationStore {
    /**
     * The key that bans are hashed with: made once, and the same for all servers of a database. {@value BanKeys#KEY_BYTES} bytes.
     *
     * @throws StoreException it cannot be read
     */
    byte[] banKey() throws StoreException;

    /** From now on audit lines that are older than so many days are removed, once a day. */
    void keepAudit(int days);

    /**
     * The bans that hold, at most so many: those that end last.
     *
     * @throws StoreException they cannot be read
     */
    List<StoredBan> bans(int most) throws StoreException;

    /**
     * Does what changes say, in their order, all or nothing. One that was done already is done once.
     *
     * @throws StoreException nothing is done
     */
    void change(List<ModerationChange> group) throws StoreException;
}
