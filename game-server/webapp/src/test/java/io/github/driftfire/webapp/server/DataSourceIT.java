package io.github.driftfire.webapp.server;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.SignInIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** An archive whose data are in a PostgreSQL that the server connects to. */
final class DataSourceIT extends StoreCases {
    private static final SignInIssuer ISSUER = new SignInIssuer();
    private static @Nullable EmbeddedPostgres postgres;

    @Deployment(name = NAME, managed = false, testable = false)
    static WebArchive driftfire() {
        return archive("source.war", ISSUER, Map.of("data-source", System.getProperty("server.data-source")));
    }

    /** On the port that the build has told the server. */
    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(Integer.getInteger("postgres.port"))
                .start();
    }

    @AfterAll
    static void close() throws IOException {
        ISSUER.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    Address server() {
        return new Address(Integer.getInteger("http.port"), "/source");
    }
}
