package io.github.driftfire.engine.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.driftfire.engine.LogTrap;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitedLogTest {
    private long nowNanos;

    @Test
    void logsOneLinePerIntervalAndSaysHowManyWereLeftOut() {
        try (LogTrap trap = new LogTrap()) {
            RateLimitedLog log =
                    new RateLimitedLog(System.getLogger(RateLimitedLog.class.getName()), 10, () -> nowNanos);
            log.log(Level.WARNING, () -> "first");
            log.log(Level.WARNING, () -> fail("a line that is left out is not made"));
            log.log(Level.WARNING, () -> "third");
            nowNanos += TimeUnit.SECONDS.toNanos(10);
            log.log(Level.WARNING, () -> "fourth");
            nowNanos += TimeUnit.SECONDS.toNanos(10);
            log.log(Level.WARNING, () -> "fifth");
            assertEquals(
                    List.of("WARNING first", "WARNING fourth (2 more before this one)", "WARNING fifth"),
                    trap.messages());
        }
    }

    @Test
    void printsAClientsTextAsOneShortLine() {
        assertEquals("GET /\\u001b[31m\\u000d\\u000a", RateLimitedLog.printable("GET /\u001b[31m\r\n"));
        assertEquals("a".repeat(100) + "...", RateLimitedLog.printable("a".repeat(101)));
        assertEquals("\\u202e\\u00e9", RateLimitedLog.printable("\u202e\u00e9"));
    }
}
