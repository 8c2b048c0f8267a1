package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What a database must be that other servers may share. */
final class PostgresCheck {
    private static final String PRODUCT = "PostgreSQL";

    /** The first that has MERGE. */
    private static final int FIRST_VERSION = 15;

    private PostgresCheck() {}

    /** @throws ConfigException it cannot be connected to, is too old, or is no PostgreSQL */
    static void run(Database database) {
        try (Connection connection = database.source().getConnection()) {
            DatabaseMetaData is = connection.getMetaData();
            String product = is.getDatabaseProductName();
            if (!product.equals(PRODUCT)) {
                throw refusal(database, product + " " + is.getDatabaseProductVersion());
            }
            if (is.getDatabaseMajorVersion() < FIRST_VERSION) {
                throw refusal(database, Integer.toString(is.getDatabaseMajorVersion()));
            }
            if (!connection.getAutoCommit()) {
                throw database.refusal("must have connections that commit each statement unless told otherwise");
            }
        } catch (SQLException e) {
            throw database.refusal(e);
        }
    }

    private static ConfigException refusal(Database database, String is) {
        return database.refusal("must be " + PRODUCT + " " + FIRST_VERSION + " or newer, and is " + is);
    }
}
