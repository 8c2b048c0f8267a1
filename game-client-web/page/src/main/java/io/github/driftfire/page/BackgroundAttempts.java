package io.github.driftfire.page;

import io.github.driftfire.model.math.Rng;

/** When the lobby is asked for a room to show behind the first screen: one question at a time, and fewer and fewer while there is none. */
final class BackgroundAttempts {
    /** No room is asked for so long after the page has loaded, unless there is input before. */
    static final double DELAY_MILLIS = 4000;

    static final double FIRST_WAIT_MILLIS = 2000;
    static final double LONGEST_WAIT_MILLIS = 60_000;

    /** After that, an answer will not come. */
    static final double TIMEOUT_MILLIS = 10_000;

    /** A room that was shown for so long was worth its question. */
    static final double WORTH_MILLIS = 10_000;

    private enum State {
        NONE,
        ASKED,
        JOINED,
        SHOWN
    }

    private final Rng random;
    private State state = State.NONE;
    private double sinceMillis;
    private double waitMillis = FIRST_WAIT_MILLIS;
    private double nextMillis = Double.NEGATIVE_INFINITY;
    private double earliestMillis;

    /** @param seed of the spread of questions */
    BackgroundAttempts(int seed, double nowMillis) {
        random = new Rng(seed);
        earliestMillis = nowMillis + DELAY_MILLIS;
    }

    /** There is input: the page need not wait any more. */
    void input() {
        earliestMillis = 0;
    }

    /** Whether the lobby is asked now; then its answer is waited for. */
    boolean asks(double nowMillis) {
        if (state == State.ASKED && nowMillis - sinceMillis >= TIMEOUT_MILLIS) {
            failed(nowMillis);
        }
        boolean asks = state == State.NONE && nowMillis >= nextMillis && nowMillis >= earliestMillis;
        if (asks) {
            enter(State.ASKED, nowMillis);
        }
        return asks;
    }

    /** A ticket has come. Answers whether it was waited for, and is used. */
    boolean answered(double nowMillis) {
        boolean waited = state == State.ASKED;
        if (waited) {
            enter(State.JOINED, nowMillis);
        }
        return waited;
    }

    /** A room is shown. */
    void begins(double nowMillis) {
        enter(State.SHOWN, nowMillis);
    }

    /** There is no room, or it is not shown any more. */
    void failed(double nowMillis) {
        if (state == State.NONE) {
            return;
        }
        if (state == State.SHOWN && nowMillis - sinceMillis >= WORTH_MILLIS) {
            waitMillis = FIRST_WAIT_MILLIS;
        }
        enter(State.NONE, nowMillis);
        nextMillis = nowMillis + waitMillis * random.between(75, 125) / 100;
        waitMillis = Math.min(LONGEST_WAIT_MILLIS, waitMillis * 2);
    }

    /** It is not wanted any more; when it is again, the lobby is asked at once. Answers whether a room was shown, or about to be. */
    boolean stop() {
        boolean shown = state == State.JOINED || state == State.SHOWN;
        state = State.NONE;
        nextMillis = Double.NEGATIVE_INFINITY;
        return shown;
    }

    private void enter(State next, double nowMillis) {
        state = next;
        sinceMillis = nowMillis;
    }
}
