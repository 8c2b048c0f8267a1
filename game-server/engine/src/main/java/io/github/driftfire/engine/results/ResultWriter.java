package io.github.driftfire.engine.results;

import org.jspecify.annotations.Nullable;

/**
 * Collects the facts of a life or a round that ends, and hands them over: {@code control.result(player, ticks).with(SCORE, 12).end()}. A room has one
 * and uses it again and again; nothing is allocated for a player of whom nothing is kept. Owned by the room's thread.
 */
public final class ResultWriter {
    /** Most facts of a result. */
    public static final int MOST_FACTS = 16;

    private final Venue venue;
    private final Results results;
    private final @Nullable Fact[] facts = new Fact[MOST_FACTS];
    private final long[] numbers = new long[MOST_FACTS];
    private final @Nullable String[] texts = new String[MOST_FACTS];
    private String device = "";
    private String name = "";
    private long durationMillis;
    private int count;

    /** What the result is added to; {@code null} for nothing. */
    private @Nullable PlayerBests bests;

    /** @param venue where the results come from */
    public ResultWriter(Venue venue, Results results) {
        this.venue = venue;
        this.results = results;
    }

    /**
     * Begins a result; one that was begun before and not ended is forgotten.
     *
     * @param newDevice hash of the player's device key; empty for a player of whom nothing is kept
     * @param newName as the room shows it
     */
    public ResultWriter begin(String newDevice, String newName, long newDurationMillis) {
        return begin(newDevice, newName, newDurationMillis, null);
    }

    /**
     * The same of a player whose bests the room follows.
     *
     * @param itsBests {@code null} if it does not
     */
    public ResultWriter begin(
            String newDevice, String newName, long newDurationMillis, @Nullable PlayerBests itsBests) {
        bests = itsBests;
        device = newDevice;
        name = newName;
        durationMillis = newDurationMillis;
        count = 0;
        return this;
    }

    /**
     * What a player has reached in the game of these results.
     *
     * @param ofDevice hash of the player's device key; empty without one
     */
    public PlayerBests bests(String ofDevice) {
        return results.playerBests(venue.game(), ofDevice);
    }

    /** Whether anything is kept of the player, if only while the player stays: if not, nothing needs to be found out. */
    public boolean isKept() {
        return !device.isEmpty() || bests != null;
    }

    /** Adds a number. */
    public ResultWriter with(Fact fact, long number) {
        if (fact.kind() == Fact.Kind.TEXT) {
            throw new IllegalArgumentException("fact " + fact.name() + " is a text");
        }
        return add(fact, number, null);
    }

    /** Adds a text, of which the first {@value Fact#MAX_TEXT_CHARS} characters are kept. */
    public ResultWriter with(Fact fact, String text) {
        if (fact.kind() != Fact.Kind.TEXT) {
            throw new IllegalArgumentException("fact " + fact.name() + " is a number");
        }
        return add(fact, 0, text);
    }

    private ResultWriter add(Fact fact, long number, @Nullable String text) {
        if (count == MOST_FACTS) {
            throw new IllegalArgumentException("more than " + MOST_FACTS + " facts");
        }
        for (int i = 0; i < count; i++) {
            if (facts[i] == fact) {
                throw new IllegalArgumentException("fact " + fact.name() + " twice");
            }
        }
        facts[count] = fact;
        numbers[count] = number;
        texts[count] = text;
        count++;
        return this;
    }

    /** The result is complete: it will be stored, if anything is kept of the player. Never waits. */
    public void end() {
        PlayerBests follows = bests;
        if (follows != null) {
            for (int i = 0; i < count; i++) {
                Fact fact = facts[i];
                if (fact != null && fact.kind() == Fact.Kind.BEST) {
                    follows.note(fact.name(), numbers[i]);
                }
            }
        }
        if (!device.isEmpty()) {
            FactValue[] values = new FactValue[count];
            for (int i = 0; i < count; i++) {
                Fact fact = facts[i];
                String text = texts[i];
                if (fact != null) {
                    values[i] = text == null ? fact.is(numbers[i]) : fact.is(text);
                }
            }
            results.offer(venue, device, name, durationMillis, values);
        }
        begin("", "", 0);
    }
}
