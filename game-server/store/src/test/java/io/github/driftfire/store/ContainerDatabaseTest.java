package io.github.driftfire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.engine.kit.ConfigException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What an application server may have by a name. */
final class ContainerDatabaseTest {
    private static final String NAME = "java:comp/env/jdbc/driftfire";

    private static String refused(ContainerDatabase.Lookup jndi) {
        ConfigException problem =
                assertThrows(ConfigException.class, () -> PostgresCheck.run(ContainerDatabase.find(NAME, jndi)));
        return String.valueOf(problem.getMessage()).replace("data-source '" + NAME + "': ", "");
    }

    /** A pool that does this when a connection is asked for. */
    private static DataSource pool(InvocationHandler connecting) {
        return (DataSource) Proxy.newProxyInstance(
                ContainerDatabaseTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, connecting);
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertEquals(
                "must be the JNDI name of a data source of this application server, and is none:"
                        + " Name [jdbc/driftfire] is not bound",
                refused(name -> {
                    throw new NameNotFoundException("Name [jdbc/driftfire]\n is not bound");
                }));
    }

    @Test
    void whatIsNoDataSourceIsRefused() {
        assertEquals(
                "must be the JNDI name of a data source, and is that of a java.lang.String", refused(name -> "text"));
    }

    @Test
    void h2IsRefused() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:container");
        assertEquals(
                "must be PostgreSQL 15 or newer, and is H2 V",
                refused(name -> h2).replaceFirst("(H2) .*", "$1 V"));
    }

    @Test
    void theDatabasesOwnErrorIsShown() {
        SQLException database = new SQLException("Connection to 127.0.0.1:1 refused.", "08001");
        SQLException pool = new SQLException("no managed connection", new IllegalStateException("pool", database));
        assertEquals(
                "must be a data source whose database can be used: Connection to 127.0.0.1:1 refused.",
                refused(name -> pool((proxy, method, arguments) -> {
                    throw pool;
                })));
    }

    @Test
    void thePoolDoesNotSeeTheApplication() throws Exception {
        List<ClassLoader> seen = new ArrayList<>();
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:container");
        DataSource pool = pool((proxy, method, arguments) -> {
            seen.add(current.getContextClassLoader());
            return h2.getConnection();
        });
        try (URLClassLoader application = new URLClassLoader(new URL[0])) {
            current.setContextClassLoader(application);
            ContainerDatabase.find(NAME, name -> pool).source().getConnection().close();
            assertSame(application, current.getContextClassLoader());
            assertEquals(List.of(ContainerDatabaseTest.class.getClassLoader()), seen);
        } finally {
            current.setContextClassLoader(before);
        }
    }
}
