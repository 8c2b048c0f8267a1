package io.github.driftfire.engine.moderation;

import io.github.driftfire.engine.results.CommitMetrics;
import io.github.driftfire.engine.results.CommitQueue;
import io.github.driftfire.engine.results.StoreException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What all rooms of a server and its lobby share of moderation. Thread-safe. */
public final class Moderation implements AutoCloseable {
    private static final int STOP_SECONDS = 2;

    /** Audit lines leave room for bans: no flood of reports loses one. */
    private static final int MOST_LINES_WAITING = CommitQueue.MOST / 2;

    private final LongSupplier millisClock;
    private final AdminToken token;
    private final AuditLog audit;
    private final Bans bans;
    private final Mutes mutes;
    private final Reports reports;
    private final @Nullable CommitQueue<ModerationChange> stored;

    /** By device, with how many visitors of the lobby it has shown the token: a browser has several tabs. */
    private final Map<String, Integer> operatorDevices = new ConcurrentHashMap<>();

    /** @param millisClock milliseconds since 1970, UTC; a test has its own */
    public Moderation(LongSupplier millisClock, AdminToken token, AuditLog audit) {
        this(millisClock, token, audit, new MemoryBans(millisClock, BanKeys.random()), null);
    }

    private Moderation(
            LongSupplier millisClock,
            AdminToken token,
            AuditLog audit,
            Bans bans,
            @Nullable CommitQueue<ModerationChange> stored) {
        this.millisClock = millisClock;
        this.token = token;
        this.audit = audit;
        this.bans = bans;
        this.stored = stored;
        this.mutes = new Mutes(millisClock);
        this.reports = new Reports(millisClock);
    }

    /**
     * With bans and audit lines in a store: the bans that hold are read now, changes are stored by a thread.
     *
     * @param auditDays how long the store keeps audit lines
     * @throws StoreException it cannot be read
     */
    public static Moderation stored(
            LongSupplier millisClock, AdminToken token, AuditLog audit, ModerationStore store, int auditDays)
            throws StoreException {
        store.keepAudit(auditDays);
        MemoryBans memory = new MemoryBans(millisClock, new BanKeys(store.banKey()));
        store.bans(MemoryBans.MOST).forEach(memory::restore);
        CommitQueue<ModerationChange> changes = new CommitQueue<>("bans and audit lines", store::change, STOP_SECONDS);
        audit.copyTo(line -> changes.waiting() < MOST_LINES_WAITING && changes.offer(line));
        return new Moderation(millisClock, token, audit, new StoredBans(memory, changes::offer), changes);
    }

    /** Without an operator; what is done goes nowhere. */
    public static Moderation unattended() {
        return new Moderation(System::currentTimeMillis, AdminToken.NONE, AuditLog.none());
    }

    /** Begins to write the audit log, and to store, once. */
    public void start(ThreadFactory threads) {
        audit.start(threads);
        if (stored != null) {
            stored.start(threads);
        }
    }

    /** Writes and stores what waits, for a bounded time. */
    @Override
    public void close() {
        audit.close();
        if (stored != null) {
            stored.close();
        }
    }

    /** What waits to be stored; {@code null} without a store. */
    public @Nullable CommitMetrics storedMetrics() {
        return stored == null ? null : stored.metrics();
    }

    /** Milliseconds since 1970, UTC. */
    public long nowMillis() {
        return millisClock.getAsLong();
    }

    public AdminToken token() {
        return token;
    }

    public AuditLog audit() {
        return audit;
    }

    public Bans bans() {
        return bans;
    }

    public Mutes mutes() {
        return mutes;
    }

    public Reports reports() {
        return reports;
    }

    /** The device of an operator who is in the lobby: no vote removes it. */
    public void operatorComes(String device) {
        if (!device.isEmpty()) {
            operatorDevices.merge(device, 1, Integer::sum);
        }
    }

    /** The operator has left the lobby, as one of the visitors of that device. */
    public void operatorGoes(String device) {
        operatorDevices.computeIfPresent(device, (its, visitors) -> visitors == 1 ? null : visitors - 1);
    }

    public boolean isOperator(String device) {
        return operatorDevices.containsKey(device);
    }

    /** A room is closed, and what held in it alone is over. */
    public void roomClosed(String room) {
        bans.roomClosed(room);
        mutes.roomClosed(room);
    }
}
