package io.github.driftfire.engine.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Logs at most one line per interval and counts the lines that it leaves out: for events that a client can cause as often as it likes.
 * The next line says how many were left out.
 *
 * <p>Thread-safe. Use one for each kind of event, so that one kind does not hide another.
 */
public final class RateLimitedLog {
    private static final int MAX_TEXT_CHARS = 100;

    private final Logger logger;
    private final long intervalNanos;
    private final LongSupplier nanoClock;
    private boolean logged;
    private long loggedNanos;
    private long leftOut;

    /** At most one line in so many seconds. */
    public RateLimitedLog(Logger logger, int intervalSeconds) {
        this(logger, intervalSeconds, System::nanoTime);
    }

    /** @param nanoClock as {@link System#nanoTime}; a test has its own */
    public RateLimitedLog(Logger logger, int intervalSeconds, LongSupplier nanoClock) {
        this.logger = logger;
        this.intervalNanos = TimeUnit.SECONDS.toNanos(intervalSeconds);
        this.nanoClock = nanoClock;
    }

    /** @param message asked for only if the line is logged */
    public void log(Level level, Supplier<String> message) {
        long before;
        synchronized (this) {
            long nowNanos = nanoClock.getAsLong();
            if (logged && nowNanos - loggedNanos < intervalNanos) {
                leftOut++;
                return;
            }
            logged = true;
            loggedNanos = nowNanos;
            before = leftOut;
            leftOut = 0;
        }
        String more = before == 0 ? "" : " (" + before + " more before this one)";
        logger.log(level, () -> message.get() + more);
    }

    /** A client's text as it may stand in a log: one line, control characters as {@code \}{@code uXXXX}, at most 100 characters. */
    public static String printable(String text) {
        StringBuilder line = new StringBuilder();
        int end = Math.min(text.length(), MAX_TEXT_CHARS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                line.append(c);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return end < text.length() ? line + "..." : line.toString();
    }
}
