package io.github.driftfire.engine.results;

import java.util.regex.Pattern;

/**
 * What a game notes of a life or a round: a number or a text. A game declares its facts once, as constants, and hands values of them to its
 * room when a life ends. Immutable.
 */
public final class Fact {
    /** Most characters of a text; the rest is cut off. */
    public static final int MAX_TEXT_CHARS = 64;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    /** The score of a player, as the room's list of leaders has it: the usual leaderboard. */
    public static final Fact SCORE = best("score");

    /** What is kept of a fact. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** A whole number of which each player's highest makes a leaderboard, if it is above 0. */
        BEST,
        /** A text of at most {@value #MAX_TEXT_CHARS} characters. */
        TEXT
    }

    private final String name;
    private final Kind kind;

    private Fact(String name, Kind kind) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("fact '" + name + "' is not 1..32 of a-z, 0-9 and -");
        }
        this.name = name;
        this.kind = kind;
    }

    /** A whole number that is kept with each result. */
    public static Fact number(String name) {
        return new Fact(name, Kind.NUMBER);
    }

    /** A whole number whose highest value of each player in a mode makes a leaderboard. */
    public static Fact best(String name) {
        return new Fact(name, Kind.BEST);
    }

    /** A text that is kept with each result. */
    public static Fact text(String name) {
        return new Fact(name, Kind.TEXT);
    }

    /** 1 to 32 of a-z, 0-9 and -; unique among the facts of a game. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** A number as this fact's value. */
    public FactValue is(long number) {
        if (kind == Kind.TEXT) {
            throw new IllegalArgumentException("fact " + name + " is a text");
        }
        return new FactValue(this, number, "");
    }

    /** A text as this fact's value. */
    public FactValue is(String text) {
        if (kind != Kind.TEXT) {
            throw new IllegalArgumentException("fact " + name + " is a number");
        }
        return new FactValue(this, 0, text.substring(0, Math.min(text.length(), MAX_TEXT_CHARS)));
    }
}
