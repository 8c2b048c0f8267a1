package io.github.driftfire.engine.kit;

import org.jspecify.annotations.Nullable;

/** Where a server keeps its results: in memory, in a folder, or in a database. Immutable. */
public final class DataSettings {
    /** In memory, until the server ends. */
    public static final DataSettings MEMORY = new DataSettings(null, null, null, null);

    /** With this each address of a database begins. */
    static final String POSTGRES = "jdbc:postgresql:";

    private final @Nullable String folder;
    private final @Nullable String database;
    private final @Nullable String user;
    private final @Nullable String password;

    private DataSettings(
            @Nullable String folder, @Nullable String database, @Nullable String user, @Nullable String password) {
        this.folder = folder;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    public static DataSettings folder(String folder) {
        return new DataSettings(folder, null, null, null);
    }

    /** @param database a JDBC address; it may have user and password as well */
    public static DataSettings database(String database, @Nullable String user, @Nullable String password) {
        return new DataSettings(null, database, user, password);
    }

    /** {@code null} where there is none. */
    public @Nullable String folder() {
        return folder;
    }

    /** A JDBC address; {@code null} where there is none. */
    public @Nullable String database() {
        return database;
    }

    public @Nullable String user() {
        return user;
    }

    public @Nullable String password() {
        return password;
    }
}
