package io.github.driftfire.store;

import io.github.driftfire.engine.results.Period;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes, once a day, the bests of periods that are over, the bans that are over, and old audit lines. In pieces, so that no transaction is long.
 * A failure is logged, and tried again an hour later: what is written does not depend on it. Thread-safe: one thread at a time prunes, another
 * passes by.
 */
final class Pruning {
    /** Rows that one transaction removes of a period. */
    static final int PIECE = 1_000;

    static final int PIECES_AT_ONCE = 10;
    static final long RETRY_MILLIS = TimeUnit.HOURS.toMillis(1);
    static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private static final Logger LOG = System.getLogger(Pruning.class.getName());

    private final Jdbi jdbi;
    private final LongSupplier millisClock;
    private final AtomicLong dueMillis = new AtomicLong();
    private volatile int auditDays = Integer.MAX_VALUE;

    Pruning(Jdbi jdbi, LongSupplier millisClock) {
        this.jdbi = jdbi;
        this.millisClock = millisClock;
    }

    /** Keeps audit lines for so long. */
    void keepAudit(int days) {
        auditDays = days;
    }

    /** Prunes if it is time to. */
    void run() {
        long nowMillis = millisClock.getAsLong();
        long claimedMillis = dueMillis.get();
        if (nowMillis < claimedMillis || !dueMillis.compareAndSet(claimedMillis, nowMillis + RETRY_MILLIS)) {
            return;
        }
        try {
            jdbi.useTransaction(
                    handle -> ModerationTables.prune(handle, nowMillis, nowMillis - TimeUnit.DAYS.toMillis(auditDays)));
            dueMillis.set(pruneBests(nowMillis) ? Period.DAY.start(nowMillis) + DAY_MILLIS : nowMillis);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "what is old is not removed, and tried again in an hour: " + SqlErrors.line(e));
        }
    }

    /**
     * Periods end by this server's clock. Another server's may be behind, so they are kept a day longer. Answers whether all is removed that is
     * to be.
     */
    private boolean pruneBests(long nowMillis) {
        for (int piece = 0; piece < PIECES_AT_ONCE; piece++) {
            int removed = jdbi.inTransaction(handle -> GroupWriter.prune(handle, nowMillis - DAY_MILLIS, PIECE));
            if (removed == 0) {
                return true;
            }
        }
        return false;
    }
}
