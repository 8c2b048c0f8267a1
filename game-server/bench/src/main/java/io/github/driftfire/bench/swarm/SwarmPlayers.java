package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The swarm's players by place, and the replacements of those that have left. Owned by the loop's thread. */
final class SwarmPlayers {
    /** Connects the player with this number; {@code resume} is its token, empty for a new player. */
    interface Door {
        Player open(int index, String resume);
    }

    /** A connection to a place that has become free, opened once the server has seen the end of the one before. */
    private record Replacement(int place, int index, String resume, long dueNanos) {}

    private static final long PAUSE_NANOS = 250_000_000L;

    private final Deque<Replacement> replacements = new ArrayDeque<>();
    private final @Nullable Player[] places;
    private final BitSet arrived = new BitSet();
    private final SwarmSettings settings;
    private final Rng random = new Rng(1);
    private long nextChurnNanos = Long.MAX_VALUE;
    private int newcomers;
    private int left;

    SwarmPlayers(SwarmSettings settings) {
        this.settings = settings;
        places = new Player[settings.places()];
        newcomers = settings.places();
    }

    void seat(int place, Player player) {
        places[place] = player;
    }

    @Nullable
    Player player(int place) {
        return places[place];
    }

    /** Of those who stay. */
    int playing() {
        int count = 0;
        for (int place = 0; place < settings.staying(); place++) {
            Player player = places[place];
            count += player != null && player.playing() ? 1 : 0;
        }
        return count;
    }

    /** Of those who stay, all who were in at a call of this: a visitor may be in the lobby again while another arrives. */
    int arrived() {
        for (int place = 0; place < settings.staying(); place++) {
            Player player = places[place];
            if (player != null && player.playing()) {
                arrived.set(place);
            }
        }
        return arrived.cardinality();
    }

    /** Of all, those who get frames in a role. */
    int playing(Role role) {
        int count = 0;
        for (Player player : places) {
            count += player != null && player.role() == role && player.playing() ? 1 : 0;
        }
        return count;
    }

    /** Makes the configured number of players stop reading. */
    void stall() {
        int more = settings.stalled();
        for (int place = 0; place < settings.players() && more > 0; place++) {
            Player player = places[place];
            if (player != null && player.playing()) {
                player.stall();
                more--;
            }
        }
    }

    /**
     * Ends the connection that is due, and opens its replacement {@link #PAUSE_NANOS} later: by turns with a close frame, followed by a new player,
     * and by a reset, followed by the same player with its resume token.
     */
    void churn(long now, boolean begun, Door door) {
        if (begun && settings.churnPerMinute() > 0) {
            if (nextChurnNanos == Long.MAX_VALUE) {
                nextChurnNanos = now;
            }
            while (nextChurnNanos <= now) {
                nextChurnNanos += (long) (60e9 / settings.churnPerMinute());
                dismiss(random.below(Math.max(1, settings.players())), now);
            }
        }
        for (Replacement next = replacements.peek();
                next != null && next.dueNanos() <= now;
                next = replacements.peek()) {
            replacements.remove();
            places[next.place()] = door.open(next.index(), next.resume());
        }
    }

    /** Closes all connections. */
    void leave() {
        for (Player player : places) {
            if (player != null) {
                player.leave(true);
            }
        }
    }

    private void dismiss(int place, long now) {
        Player leaver = places[place];
        if (leaver == null || !leaver.playing() || leaver.stalled()) {
            return;
        }
        boolean politely = left++ % 2 == 0;
        leaver.leave(politely);
        places[place] = null;
        long due = now + PAUSE_NANOS;
        replacements.add(
                politely
                        ? new Replacement(place, newcomers++, "", due)
                        : new Replacement(place, leaver.index(), leaver.token(), due));
    }
}
