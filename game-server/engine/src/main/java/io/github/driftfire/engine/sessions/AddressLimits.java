package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How much of a server one address may have at a time: connections, sessions without a seat, seats. The table holds the addresses that have
 * something now, so it is bounded by what is open, and nothing is left over of who has gone.
 *
 * <p>Thread-safe; counts are exact.
 */
public final class AddressLimits {
    public static final int DEFAULT_SEATS = 16;
    public static final int DEFAULT_CONNECTIONS = 256;
    public static final int DEFAULT_WAITING = 32;

    /** What is counted. */
    enum Kind {
        /** TCP connections, where the transport counts them. */
        CONNECTION("connections", "max-connections-per-address"),
        /** Sessions, seated or not. */
        SESSION("sessions", "max-connections-per-address"),
        /** Sessions that have no seat yet. */
        WAITING("connections without a seat", "max-waiting-per-address"),
        /** Seats, kept ones included. */
        SEAT("seats", "max-per-address");

        private final String plural;
        private final String setting;

        Kind(String plural, String setting) {
            this.plural = plural;
            this.setting = setting;
        }
    }

    private static final int KINDS = Kind.values().length;
    private static final int LOG_SECONDS = 10;
    private static final Logger LOG = System.getLogger(AddressLimits.class.getName());

    /** What one address has. Written within the table's lock of its key. */
    private static final class Entry {
        private final int[] counts = new int[KINDS];
        private boolean forwards;

        private boolean isEmpty() {
            for (int count : counts) {
                if (count > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final boolean enabled;
    private final SettingNames names;
    private final int[] limits = new int[KINDS];
    private final Map<String, Entry> table = new ConcurrentHashMap<>();
    private final Map<Kind, LongAdder> refused = new EnumMap<>(Kind.class);
    private final RateLimitedLog log = new RateLimitedLog(LOG, LOG_SECONDS);
    private final RateLimitedLog proxyLog = new RateLimitedLog(LOG, LOG_SECONDS);

    /**
     * @param seats 0 switches off all limits
     * @param connections 0 for no limit, and so with {@code waiting}
     * @param names how log lines name the settings
     */
    public AddressLimits(int seats, int connections, int waiting, SettingNames names) {
        this.names = names;
        enabled = seats > 0;
        limits[Kind.CONNECTION.ordinal()] = connections;
        limits[Kind.SESSION.ordinal()] = connections;
        limits[Kind.WAITING.ordinal()] = waiting;
        limits[Kind.SEAT.ordinal()] = seats;
        for (Kind kind : Kind.values()) {
            refused.put(kind, new LongAdder());
        }
    }

    /**
     * An address that these limits are for.
     *
     * @param group what counts as one: an IPv4 address, a network of IPv6
     * @param forwards whether it sends forwarded addresses and is not trusted: a proxy, maybe, that was not configured
     */
    public ClientAddress client(String group, boolean forwards) {
        return enabled ? new ClientAddress(this, group, forwards) : ClientAddress.UNLIMITED;
    }

    /** Addresses that have anything now. */
    public int addresses() {
        return table.size();
    }

    /** Connections, sessions and seats that were refused. */
    public long refusals() {
        return refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Counts one more, if that is within the limit; otherwise logs and counts that it was refused. */
    boolean take(ClientAddress address, Kind kind) {
        boolean[] taken = {false};
        boolean[] forwards = {false};
        int limit = limits[kind.ordinal()];
        table.compute(address.group(), (group, known) -> {
            Entry entry = known == null ? new Entry() : known;
            entry.forwards |= address.forwards();
            forwards[0] = entry.forwards;
            // On top, one for each seat: who comes back to one is not kept out by others of the address.
            int comingBack = kind == Kind.SEAT ? 0 : entry.counts[Kind.SEAT.ordinal()];
            if (limit == 0 || entry.counts[kind.ordinal()] < limit + comingBack) {
                entry.counts[kind.ordinal()]++;
                taken[0] = true;
            }
            return entry.isEmpty() ? null : entry;
        });
        if (!taken[0]) {
            refuse(address, kind, limit, forwards[0]);
        }
        return taken[0];
    }

    /** Counts one more, whatever the limit: for who comes back to a seat. */
    void add(ClientAddress address, Kind kind) {
        table.compute(address.group(), (group, known) -> {
            Entry entry = known == null ? new Entry() : known;
            entry.counts[kind.ordinal()]++;
            return entry;
        });
    }

    void release(ClientAddress address, Kind kind) {
        table.computeIfPresent(address.group(), (group, entry) -> {
            entry.counts[kind.ordinal()]--;
            return entry.isEmpty() ? null : entry;
        });
    }

    /** For tests: how many an address has. */
    int count(String group, Kind kind) {
        int[] count = {0};
        table.computeIfPresent(group, (ignored, entry) -> {
            count[0] = entry.counts[kind.ordinal()];
            return entry;
        });
        return count[0];
    }

    private void refuse(ClientAddress address, Kind kind, int limit, boolean forwards) {
        LongAdder counter = refused.get(kind);
        if (counter != null) {
            counter.increment();
        }
        String what = address.group() + " has " + limit + " " + kind.plural + ", as many as " + names.of(kind.setting)
                + " allows: one more was refused";
        if (forwards) {
            proxyLog.log(
                    Level.WARNING,
                    () -> what + ". It sends forwarded addresses: if it is your proxy, name it with "
                            + names.of("trusted-proxy", address.group()));
        } else {
            log.log(Level.INFO, () -> what);
        }
    }
}
