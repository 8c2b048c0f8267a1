package io.github.driftfire.endpoint;

import io.github.driftfire.engine.telemetry.RateLimitedLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the requests and upgrades that were refused, and logs them, at most one line of a kind each interval. Thread-safe. */
public final class Refusals {
    /** Why an upgrade was refused. A container that decides by itself does not tell. */
    public enum Reason {
        /** The page's origin is neither listed nor that of the Host header. */
        ORIGIN,
        /** Another version of the protocol than 13. */
        VERSION,
        /** The key is not 16 bytes in base64. */
        KEY,
        /** Connection or Upgrade do not name the upgrade. */
        CONNECTION,
        /** Not a GET of HTTP/1.1. */
        METHOD,
        /** The request has a body. */
        BODY,
        /** The list of sub-protocols is none. */
        SUBPROTOCOL,
        /** No game is at that address. */
        PATH,
        /** Anything else. */
        OTHER
    }

    private static final int LOG_SECONDS = 10;
    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    private final Map<Reason, LongAdder> upgrades = new EnumMap<>(Reason.class);
    private final Map<Integer, LongAdder> requests = new ConcurrentHashMap<>();
    private final RateLimitedLog originLog = new RateLimitedLog(LOG, LOG_SECONDS);
    private final RateLimitedLog upgradeLog = new RateLimitedLog(LOG, LOG_SECONDS);
    private final RateLimitedLog requestLog = new RateLimitedLog(LOG, LOG_SECONDS);

    Refusals() {
        for (Reason reason : Reason.values()) {
            upgrades.put(reason, new LongAdder());
        }
    }

    /**
     * An upgrade whose origin is not allowed.
     *
     * @param setting would allow it
     */
    void origin(String origin, @Nullable String host, String setting) {
        count(Reason.ORIGIN);
        originLog.log(
                Level.WARNING,
                () -> "refused an upgrade: Origin '" + RateLimitedLog.printable(origin)
                        + "' is not the Host '" + RateLimitedLog.printable(host == null ? "" : host)
                        + "' that was asked for. Have the proxy pass the Host header on, or allow the page with "
                        + setting);
    }

    /** @param detail what is wrong, without a client's text */
    public void upgrade(Reason reason, String detail, @Nullable String address) {
        count(reason);
        upgradeLog.log(Level.INFO, () -> "refused an upgrade from " + address + ": " + detail);
    }

    /** A request that is no HTTP, or not what this server takes. */
    public void request(int status, String detail, @Nullable String address) {
        requests.computeIfAbsent(status, ignored -> new LongAdder()).increment();
        requestLog.log(Level.INFO, () -> "refused a request from " + address + " with " + status + ": " + detail);
    }

    Map<Reason, Long> upgrades() {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        upgrades.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    /** By the status that was answered. */
    Map<Integer, Long> requests() {
        Map<Integer, Long> counts = new TreeMap<>();
        requests.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    private void count(Reason reason) {
        counter(reason).increment();
    }

    private LongAdder counter(Reason reason) {
        LongAdder counter = upgrades.get(reason);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + reason);
        }
        return counter;
    }
}
