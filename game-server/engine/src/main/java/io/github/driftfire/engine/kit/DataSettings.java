package io.github.driftfire.engine.kit;

import org.jspecify.annotations.Nullable;

/** Where a server keeps its results: in memory, in a folder, in a database, or in one that an application server connects to. Immutable. */
public final class DataSettings {
    /** In memory, until the server or the deployment ends. */
    public static final DataSettings MEMORY = new DataSettings(null, null, null, null, null);

    /** With this each address of a database begins. */
    static final String POSTGRES = "jdbc:postgresql:";

    private final @Nullable String folder;
    private final @Nullable String database;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String dataSource;

    private DataSettings(
            @Nullable String folder,
            @Nullable String database,
            @Nullable String user,
            @Nullable String password,
            @Nullable String dataSource) {
        this.folder = folder;
        this.database = database;
        this.user = user;
        this.password = password;
        this.dataSource = dataSource;
    }

    public static DataSettings folder(String folder) {
        return new DataSettings(folder, null, null, null, null);
    }

    /** @param database a JDBC address; it may have user and password as well */
    public static DataSettings database(String database, @Nullable String user, @Nullable String password) {
        return new DataSettings(null, database, user, password, null);
    }

    /** @param name JNDI's */
    public static DataSettings dataSource(String name) {
        return new DataSettings(null, null, null, null, name);
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

    /** The JNDI name of an application server's data source; {@code null} where there is none. */
    public @Nullable String dataSource() {
        return dataSource;
    }
}
