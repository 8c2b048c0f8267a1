package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** A database that a store works on, and the setting that names it. */
interface Database {
    /** For all that plays: gives up on a database that does not answer within seconds. */
    DataSource source();

    /** Whether {@link #source} keeps connections itself, and waits for one no longer than it is set to. */
    default boolean isPool() {
        return false;
    }

    /** For migrations, which may take long. */
    DataSource migrationSource();

    /** Called after each transaction, with its connection: what was committed must outlive the process. */
    default void committed(Handle handle) {}

    /** An expression of its SQL that draws an id as {@link io.github.driftfire.engine.players.PublicId#draw} does. */
    String publicIdSql();

    /** Whether other servers may use it at the same time. */
    boolean isShared();

    /** For the log; without passwords. */
    String describe();

    /** What to say of a database that cannot be used. */
    ConfigException refusal(String requirement);

    /** What to say of a database that fails while it is opened. */
    ConfigException refusal(Exception problem);

    /** After all connections are closed. */
    void close();
}
