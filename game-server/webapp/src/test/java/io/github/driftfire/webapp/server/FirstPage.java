package io.github.driftfire.webapp.server;

import io.github.driftfire.suite.Address;
import io.github.driftfire.suite.Health;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Notes, once a run, how long it took from the start of the server's process to the first page, the adapter's own time included. */
public final class FirstPage implements LoadableExtension {
    static final String FILE = "server.properties";
    static final String VERSION = "version";
    static final String MILLIS = "millis";

    private static final int OK = 200;
    private static final int TIMEOUT_SECONDS = 30;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Observer.class);
    }

    /** Made by Arquillian. */
    public static final class Observer {
        private boolean noted;

        /** The application is deployed. */
        public void deployed(@Observes AfterDeploy event) throws IOException, InterruptedException {
            if (noted) {
                return;
            }
            noted = true;
            String name = event.getDeployment().getArchive().getName();
            awaitPage(new Address(Integer.getInteger("http.port"), "/" + name.replaceFirst("\\.war$", "")));
            Instant now = Instant.now();
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(ServerProcess.find().pid())).orElseThrow();
            Instant start = server.info().startInstant().orElseThrow();
            Properties properties = new Properties();
            properties.setProperty(VERSION, System.getProperty("server.version"));
            properties.setProperty(
                    MILLIS, Long.toString(Duration.between(start, now).toMillis()));
            Path directory = Path.of(System.getProperty("reports.directory"), System.getProperty("arquillian.launch"));
            Files.createDirectories(directory);
            try (Writer out = Files.newBufferedWriter(directory.resolve(FILE))) {
                properties.store(out, null);
            }
        }

        private static void awaitPage(Address application) throws IOException, InterruptedException {
            long deadlineNanos = System.nanoTime() + TIMEOUT_SECONDS * 1_000_000_000L;
            while (Health.get(application, "/").statusCode() != OK && System.nanoTime() < deadlineNanos) {
                Thread.sleep(10);
            }
        }
    }
}
