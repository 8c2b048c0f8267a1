package io.github.driftfire.webapp.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Payara Micro's adapter runs a process for each deployment, all on the same port, and does not wait for the end of one before it starts the
 * next. A process that finds its port taken deploys nothing, and the adapter then waits three minutes for it. So each deployment waits for
 * the last process here, and one that fails prints the end of its log, which the adapter keeps to itself.
 */
public final class MicroProcesses implements LoadableExtension {
    private static final Logger LOG = System.getLogger(MicroProcesses.class.getName());
    private static final String MICRO = "payara-micro";
    /** As its handler names it, which numbers its files. */
    private static final String LOG_FILE = "server.log.0";

    private static final int END_SECONDS = 30;
    private static final int LOG_LINES = 60;

    @Override
    public void register(ExtensionBuilder builder) {
        if (MICRO.equals(System.getProperty("arquillian.launch"))) {
            builder.observer(Observer.class);
        }
    }

    /** Made by Arquillian. */
    public static final class Observer {
        /** Around each deployment. */
        public void deploy(@Observes EventContext<DeployDeployment> context) throws IOException, InterruptedException {
            for (ServerProcess last : ServerProcess.all()) {
                awaitEnd(last);
            }
            Path log = Path.of(System.getProperty("server.home"), LOG_FILE);
            Files.deleteIfExists(log);
            boolean deployed = false;
            try {
                context.proceed();
                deployed = true;
            } finally {
                if (!deployed) {
                    LOG.log(Level.ERROR, "not deployed; the server's log ends with\n" + end(log));
                }
            }
        }

        private static void awaitEnd(ServerProcess last) throws InterruptedException {
            ProcessHandle process = ProcessHandle.of(Long.parseLong(last.pid())).orElse(null);
            if (process == null) {
                return;
            }
            try {
                process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.log(Level.WARNING, "the last server, process " + last.pid() + ", does not end by itself");
                process.destroyForcibly();
            }
        }

        private static String end(Path log) throws IOException {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of("(there is no log)");
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        }
    }
}
