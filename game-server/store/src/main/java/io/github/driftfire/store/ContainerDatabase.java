package io.github.driftfire.store;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.DataOptions;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** PostgreSQL by a data source of the application server, which keeps the connections, and closes them when it likes. */
final class ContainerDatabase implements Database {
    private final String name;
    private final DataSource source;

    /** JNDI's. */
    @FunctionalInterface
    interface Lookup {
        Object find(String name) throws NamingException;
    }

    private ContainerDatabase(String name, DataSource source) {
        this.name = name;
        this.source = source;
    }

    /** @throws ConfigException the name is not there, or is not a data source's */
    static ContainerDatabase find(String name, Lookup jndi) {
        Object found;
        try {
            found = jndi.find(name);
        } catch (NamingException e) {
            throw refusal(
                    name,
                    "must be the JNDI name of a data source of this application server, and is none: "
                            + SqlErrors.line(e));
        }
        if (found instanceof DataSource source) {
            return new ContainerDatabase(name, new ContainerDataSource(source));
        }
        String type = found == null ? "null" : found.getClass().getName();
        throw refusal(name, "must be the JNDI name of a data source, and is that of a " + type);
    }

    private static ConfigException refusal(String name, String requirement) {
        return new ConfigException(DataOptions.DATA_SOURCE.name(), name, requirement);
    }

    @Override
    public DataSource source() {
        return source;
    }

    /** Another pool in front would keep connections that the server has closed, and hide from it which are in use. */
    @Override
    public boolean isPool() {
        return true;
    }

    @Override
    public String publicIdSql() {
        return PostgresServer.PUBLIC_ID_SQL;
    }

    @Override
    public DataSource migrationSource() {
        return source;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String describe() {
        return "in data source " + name;
    }

    @Override
    public ConfigException refusal(String requirement) {
        return refusal(name, requirement);
    }

    /** The database's own words are behind those of the pool. */
    @Override
    public ConfigException refusal(Exception problem) {
        return refusal(
                "must be a data source whose database can be used: " + SqlErrors.line(SqlErrors.innermost(problem)));
    }

    @Override
    public void close() {}
}
