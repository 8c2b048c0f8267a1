package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Who is there: a place for each player that the swarm holds, and who comes after whom. Owned by the loop's thread. */
final class Roster {
    /** Opens a line for a player with this number, who comes back to a seat or is new. */
    interface Door {
        @Nullable
        Player open(int index, String resume);
    }

    /** Somebody who comes to a place that has become free: not before the server knows that it has. */
    private record Successor(int place, int index, String resume, long dueNanos) {}

    private static final long PAUSE_NANOS = 250_000_000L;

    private final Deque<Successor> successors = new ArrayDeque<>();
    private final @Nullable Player[] places;
    private final SwarmSettings settings;
    private final Rng random = new Rng(1);
    private long nextChurnNanos = Long.MAX_VALUE;
    private int newcomers;
    private int left;

    Roster(SwarmSettings settings) {
        this.settings = settings;
        places = new Player[settings.players()];
        newcomers = settings.players();
    }

    void seat(int place, @Nullable Player player) {
        places[place] = player;
    }

    @Nullable
    Player player(int place) {
        return places[place];
    }

    int playing() {
        int count = 0;
        for (Player player : places) {
            count += player != null && player.playing() ? 1 : 0;
        }
        return count;
    }

    /** Lets some stop reading. */
    void stall() {
        int more = settings.stalled();
        for (int place = 0; place < places.length && more > 0; place++) {
            Player player = places[place];
            if (player != null && player.playing()) {
                player.stall();
                more--;
            }
        }
    }

    /**
     * Lets somebody go who is due to, and a little later somebody else come: by turns with a goodbye, and with a cut line after which
     * the same player comes back to the seat.
     */
    void churn(long now, boolean begun, Door door) {
        if (begun && settings.churnPerMinute() > 0) {
            if (nextChurnNanos == Long.MAX_VALUE) {
                nextChurnNanos = now;
            }
            while (nextChurnNanos <= now) {
                nextChurnNanos += (long) (60e9 / settings.churnPerMinute());
                dismiss(random.below(places.length), now);
            }
        }
        for (Successor next = successors.peek(); next != null && next.dueNanos() <= now; next = successors.peek()) {
            successors.remove();
            places[next.place()] = door.open(next.index(), next.resume());
        }
    }

    /** Everybody goes. */
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
        successors.add(
                politely
                        ? new Successor(place, newcomers++, "", due)
                        : new Successor(place, leaver.index(), leaver.token(), due));
    }
}
