package io.github.driftfire.standalone;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which of the container's records are logged: not those of a connection that broke, since a client can break as many as it likes and
 * the container logs each with its stack. Everything else is, for it is a fault of this server.
 */
final class ContainerRecords implements Filter {
    private static final String CONTAINER = "org.glassfish.";
    private static final int MAX_CAUSES = 8;
    private static final int LOG_SECONDS = 60;
    private static final Logger LOG = System.getLogger(ContainerRecords.class.getName());

    private final RateLimitedLog broken = new RateLimitedLog(LOG, LOG_SECONDS);

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        if (logger == null || !logger.startsWith(CONTAINER) || !isOfALine(entry.getThrown())) {
            return true;
        }
        broken.log(Logger.Level.INFO, () -> "a connection broke: " + entry.getThrown());
        return false;
    }

    private static boolean isOfALine(@Nullable Throwable problem) {
        Throwable cause = problem;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
