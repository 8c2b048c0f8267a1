package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataOptions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL by its JDBC address. Any number of servers may share one database. */
final class PostgresServer implements Database {
    private static final int CONNECT_SECONDS = 5;

    /** A server that hangs, or a network that is cut, is noticed after so long. */
    private static final int ANSWER_SECONDS = 10;

    private static final String WRONG_PASSWORD_CLASS = "28";

    /** A UUID has 16 digits at its ends that are random. */
    static final String PUBLIC_ID_SQL =
            "left(cast(gen_random_uuid() as varchar), 8)" + " || right(cast(gen_random_uuid() as varchar), 8)";

    private final String address;
    private final PGSimpleDataSource source;
    private final PGSimpleDataSource migrationSource;

    /** @throws ConfigException the address is none */
    PostgresServer(String given, @Nullable String user, @Nullable String password) {
        // What follows may have a password.
        int query = given.indexOf('?');
        address = query < 0 ? given : given.substring(0, query);
        source = source(given, user, password);
        source.setSocketTimeout(ANSWER_SECONDS);
        migrationSource = source(given, user, password);
    }

    private PGSimpleDataSource source(String given, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource made = new PGSimpleDataSource();
        try {
            made.setUrl(given);
        } catch (IllegalArgumentException e) {
            throw refusal(DataOptions.DATABASE.requirement());
        }
        if (user != null) {
            made.setUser(user);
        }
        if (password != null) {
            made.setPassword(password);
        }
        made.setConnectTimeout(CONNECT_SECONDS);
        made.setTcpKeepAlive(true);
        made.setApplicationName("driftfire");
        return made;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public DataSource migrationSource() {
        return migrationSource;
    }

    @Override
    public String publicIdSql() {
        return PUBLIC_ID_SQL;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String describe() {
        return "in " + address;
    }

    @Override
    public ConfigException refusal(String requirement) {
        return new ConfigException(DataOptions.DATABASE.name(), address, requirement);
    }

    @Override
    public ConfigException refusal(Exception problem) {
        SQLException sql = SqlErrors.find(problem);
        String state = sql == null ? null : sql.getSQLState();
        if (state != null && state.startsWith(WRONG_PASSWORD_CLASS)) {
            return new ConfigException(
                    DataOptions.DATABASE_PASSWORD.name(), null, "must be the database's: " + SqlErrors.line(problem));
        }
        return refusal("must be a database that can be used: " + SqlErrors.line(problem));
    }

    @Override
    public void close() {}
}
