package io.github.driftfire.engine.results;

import org.jspecify.annotations.Nullable;

/** What has come of a request to {@link PersonalDataRequests}. Immutable. */
public final class PersonalDataAnswer {
    /** How far a request is. */
    public enum State {
        /** Ask again in a second. */
        PENDING,
        /** The database is unavailable, or too much is asked for: ask again later. */
        UNAVAILABLE,
        /** The player has an account, and the browser is not signed in by it. */
        REFUSED,
        DONE
    }

    static final PersonalDataAnswer PENDING = new PersonalDataAnswer(State.PENDING, null, false);
    static final PersonalDataAnswer UNAVAILABLE = new PersonalDataAnswer(State.UNAVAILABLE, null, false);
    private static final PersonalDataAnswer REFUSED = new PersonalDataAnswer(State.REFUSED, null, false);

    private final State state;
    private final @Nullable PersonalData data;
    private final boolean deleted;

    private PersonalDataAnswer(State state, @Nullable PersonalData data, boolean deleted) {
        this.state = state;
        this.data = data;
        this.deleted = deleted;
    }

    static PersonalDataAnswer of(@Nullable PersonalData data) {
        return data == null ? REFUSED : new PersonalDataAnswer(State.DONE, data, false);
    }

    static PersonalDataAnswer deleted(@Nullable Forgotten forgotten) {
        return forgotten == null ? REFUSED : new PersonalDataAnswer(State.DONE, null, forgotten.any());
    }

    public State state() {
        return state;
    }

    /** Of an export that is done. */
    public @Nullable PersonalData data() {
        return data;
    }

    /** Of a deletion that is done: whether there was anything. */
    public boolean deleted() {
        return deleted;
    }
}
