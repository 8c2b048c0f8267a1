package io.github.driftfire.engine.lobby;

import io.github.driftfire.model.lobby.LobbyProtocol;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How many wrong codes, or wrong tokens, came in the last minute, by connection and by address. Who has given too many is refused whatever the
 * code, by the same answer: so codes cannot be found by trial. All whose address has no limits count as one, with a limit of its own: a proxy that was not
 * configured makes all visitors look like that.
 *
 * <p>Owned by the lobby's thread.
 */
final class WrongCodes {
    /** Of all together whose address has no limits. */
    static final int UNLIMITED_PER_MINUTE = 60;

    private static final int MAX_ADDRESSES = 16_384;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Function<LobbyVisitor, Count> ofConnection;
    private final Map<String, Count> byAddress = new LinkedHashMap<>();
    private long total;

    /** @param ofConnection finds the count of a visitor's connection */
    WrongCodes(Function<LobbyVisitor, Count> ofConnection) {
        this.ofConnection = ofConnection;
    }

    /** Of one connection or address. */
    static final class Count {
        private int count;
        private long sinceNanos;

        private boolean isOver(long nowNanos) {
            return count == 0 || nowNanos - sinceNanos >= MINUTE_NANOS;
        }

        private boolean has(int limit, long nowNanos) {
            return !isOver(nowNanos) && count >= limit;
        }

        private void add(long nowNanos) {
            if (isOver(nowNanos)) {
                count = 0;
                sinceNanos = nowNanos;
            }
            count++;
        }
    }

    /** Wrong codes so far. */
    long total() {
        return total;
    }

    /** Whether a visitor has given so many that no code counts any more. */
    boolean isBlocked(LobbyVisitor visitor, long nowNanos) {
        String address = visitor.address().group();
        int limit = address.isEmpty() ? UNLIMITED_PER_MINUTE : LobbyProtocol.WRONG_CODES_PER_MINUTE;
        Count ofAddress = byAddress.get(address);
        return ofConnection.apply(visitor).has(LobbyProtocol.WRONG_CODES_PER_MINUTE, nowNanos)
                || (ofAddress != null && ofAddress.has(limit, nowNanos));
    }

    void add(LobbyVisitor visitor, long nowNanos) {
        total++;
        ofConnection.apply(visitor).add(nowNanos);
        byAddress
                .computeIfAbsent(visitor.address().group(), address -> new Count())
                .add(nowNanos);
        if (byAddress.size() > MAX_ADDRESSES) {
            Iterator<Count> eldest = byAddress.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** Forgets what is over a minute old. */
    void sweep(long nowNanos) {
        byAddress.values().removeIf(count -> count.isOver(nowNanos));
    }
}
