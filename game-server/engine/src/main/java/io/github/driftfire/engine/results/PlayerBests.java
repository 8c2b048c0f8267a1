package io.github.driftfire.engine.results;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The highest values of a game's facts that one player has reached, in any mode: those of the store as they were when the player came, and those of
 * results in this room since then. A player without a device key begins with none, and private rooms store none.
 *
 * <p>Owned by the room's thread, which never waits: {@link #read} asks the store, whose answer comes some ticks later.
 */
public final class PlayerBests {
    /** Of a player of whom nothing is known and nothing will be. */
    public static final PlayerBests NONE = new PlayerBests(null, "", "");

    private static final int FACTS = 8;

    private final @Nullable Results results;
    private final String game;
    private final String device;

    /** Results that were handed over before the player came. */
    private final long accepted;

    private @Nullable String[] facts = new String[FACTS];
    private long[] values = new long[FACTS];
    private int count;
    private boolean stored;
    private long storedMillis;
    private boolean complete;

    /**
     * @param results {@code null} for no store
     * @param device hash of the player's device key; empty without one
     */
    PlayerBests(@Nullable Results results, String game, String device) {
        this.results = results;
        this.game = game;
        this.device = device;
        accepted = results == null ? 0 : results.accepted();
        complete = results == null || device.isEmpty();
    }

    /**
     * Whether all is there that the store has; asks for it until it is. Results that were handed over before the player came are in it, those of
     * another room too. To be called a few times a second at most: each call that finds nothing looks into what other threads read.
     */
    public boolean read() {
        if (!complete && results != null && isStored(results)) {
            Cached<List<PlayerProfile.Best>> cached = results.bests(device);
            if (cached != null && cached.readMillis() >= storedMillis) {
                for (PlayerProfile.Best best : cached.value()) {
                    if (best.game().equals(game)) {
                        note(best.fact(), best.value());
                    }
                }
                complete = true;
            }
        }
        return complete;
    }

    /** Whether the store has what was handed over before the player came: what is read from then on is the whole. */
    private boolean isStored(Results its) {
        if (!stored && its.isHandled(accepted)) {
            stored = true;
            storedMillis = its.nowMillis();
        }
        return stored;
    }

    /** The highest value of a fact of kind {@link Fact.Kind#BEST}; 0 for none. Allocates nothing. */
    public long of(Fact fact) {
        int at = find(fact.name());
        return at < 0 ? 0 : values[at];
    }

    /** A result of the player has a value. */
    void note(String fact, long value) {
        int at = find(fact);
        if (at >= 0) {
            values[at] = Math.max(values[at], value);
        } else if (value > 0) {
            if (count == values.length) {
                facts = Arrays.copyOf(facts, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            facts[count] = fact;
            values[count++] = value;
        }
    }

    private int find(String fact) {
        for (int i = 0; i < count; i++) {
            if (fact.equals(facts[i])) {
                return i;
            }
        }
        return -1;
    }
}
