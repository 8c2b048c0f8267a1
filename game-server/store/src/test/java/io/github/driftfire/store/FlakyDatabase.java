package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** A database in memory that goes away and comes back as a test wants it. */
final class FlakyDatabase implements Database {
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:flaky" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1", "sa", "");
    volatile boolean away;

    /** All that the store uses is the connection. */
    private final class Source implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLNonTransientConnectionException("Connection refused", "08001");
            }
            Connection made = pool.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    FlakyDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(made, method, arguments));
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("no wrapper");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    private final Source source = new Source();

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public DataSource migrationSource() {
        return source;
    }

    /** While it is away a connection can be closed only. */
    private @Nullable Object call(Connection made, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean harmless = method.getDeclaringClass() == Object.class
                || method.getName().equals("close")
                || method.getName().equals("isClosed");
        if (away && !harmless) {
            throw new SQLNonTransientConnectionException("Connection reset", "08006");
        }
        try {
            return method.invoke(made, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public String publicIdSql() {
        return H2Folder.PUBLIC_ID_SQL;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String describe() {
        return "in memory";
    }

    @Override
    public ConfigException refusal(String requirement) {
        return new ConfigException("data", "memory", requirement);
    }

    @Override
    public ConfigException refusal(Exception problem) {
        return refusal(SqlErrors.line(problem));
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
