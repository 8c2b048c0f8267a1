package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A database of which the plan of each query can be seen: a query is run a second time behind {@code explain analyze}, with the same values. */
final class ExplainedDatabase implements Database {
    private final Database database;
    private final Map<String, String> plans = new LinkedHashMap<>();
    private volatile boolean explains;

    ExplainedDatabase(Database database) {
        this.database = database;
    }

    /** Begins, or ends, to note plans. */
    void explain(boolean begins) {
        explains = begins;
    }

    /** By query. */
    Map<String, String> plans() {
        return plans;
    }

    @Override
    public DataSource source() {
        DataSource source = database.source();
        return proxy(DataSource.class, (self, method, values) -> {
            Object answer = call(source, method, values);
            return answer instanceof Connection connection ? explained(connection) : answer;
        });
    }

    private Connection explained(Connection connection) {
        return proxy(Connection.class, (self, method, values) -> {
            Object answer = call(connection, method, values);
            return explains
                            && answer instanceof PreparedStatement statement
                            && values != null
                            && values[0] instanceof String sql
                            && sql.toLowerCase(Locale.ROOT).startsWith("select")
                    ? explained(statement, connection.prepareStatement("explain analyze " + sql), sql)
                    : answer;
        });
    }

    private PreparedStatement explained(PreparedStatement query, PreparedStatement plan, String sql) {
        return proxy(PreparedStatement.class, (self, method, values) -> {
            if (method.getName().startsWith("set") && values != null && values.length > 1) {
                call(plan, method, values);
            } else if (method.getName().startsWith("execute") && values == null) {
                note(sql, plan);
            }
            return call(query, method, values);
        });
    }

    private void note(String sql, PreparedStatement plan) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (plan;
                ResultSet rows = plan.executeQuery()) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        plans.putIfAbsent(sql, lines.toString());
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public DataSource migrationSource() {
        return database.migrationSource();
    }

    @Override
    public void committed(Handle handle) {
        database.committed(handle);
    }

    @Override
    public String publicIdSql() {
        return database.publicIdSql();
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public String describe() {
        return database.describe();
    }

    @Override
    public ConfigException refusal(String requirement) {
        return database.refusal(requirement);
    }

    @Override
    public ConfigException refusal(Exception problem) {
        return database.refusal(problem);
    }

    @Override
    public void close() {
        database.close();
    }
}
