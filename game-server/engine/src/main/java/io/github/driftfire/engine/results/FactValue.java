package io.github.driftfire.engine.results;

/** A {@link Fact} of one life or round. Immutable. */
public final class FactValue {
    private final Fact fact;
    private final long number;
    private final String text;

    FactValue(Fact fact, long number, String text) {
        this.fact = fact;
        this.number = number;
        this.text = text;
    }

    public Fact fact() {
        return fact;
    }

    /** Whether it counts for a leaderboard: what is not above 0 does not. */
    public boolean isRanked() {
        return fact.kind() == Fact.Kind.BEST && number > 0;
    }

    /** 0 of a text. */
    public long number() {
        return number;
    }

    /** Empty of a number. */
    public String text() {
        return text;
    }
}
