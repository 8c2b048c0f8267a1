package io.github.driftfire.webapp.server;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.SignInIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;

/** An archive whose data are in a folder. */
final class DataFolderIT extends StoreCases {
    private static final SignInIssuer ISSUER = new SignInIssuer();

    @Deployment(name = NAME, managed = false, testable = false)
    static WebArchive driftfire() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "data").toAbsolutePath();
        return archive("folder.war", ISSUER, Map.of("data", folder.toString()));
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Override
    Address server() {
        return new Address(Integer.getInteger("http.port"), "/folder");
    }
}
