package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.math.Rng;
import org.jspecify.annotations.Nullable;

/** Who is there: a place for each player that the swarm holds, and who comes after whom. Owned by the loop's thread. */
final class Roster {
    /** Opens a line for a player with this number, who comes back to a seat or is new. */
    interface Door {
        @Nullable
        Player open(int index, String resume);
    }

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
     * Lets somebody go who is due to, and somebody else come: by turns with a goodbye, and with a cut line after which the same
     * player comes back to the seat.
     */
    void churn(long now, boolean begun, Door door) {
        if (!begun || settings.churnPerMinute() <= 0) {
            return;
        }
        long interval = (long) (60e9 / settings.churnPerMinute());
        if (nextChurnNanos == Long.MAX_VALUE) {
            nextChurnNanos = now + interval;
        }
        while (nextChurnNanos <= now) {
            nextChurnNanos += interval;
            replace(random.below(places.length), door);
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

    private void replace(int place, Door door) {
        Player leaver = places[place];
        if (leaver == null || !leaver.playing() || leaver.stalled()) {
            return;
        }
        boolean politely = left++ % 2 == 0;
        leaver.leave(politely);
        places[place] = politely ? door.open(newcomers++, "") : door.open(leaver.index(), leaver.token());
    }
}
