package io.github.driftfire.engine.results;

import org.jspecify.annotations.Nullable;

/** What has come of a request to {@link PersonalDataRequests}. Immutable. */
public final class PersonalDataAnswer {
    /** How far a request is. */
    public enum State {
        /** Ask again in a second. */
        PENDING,
        /** The database is away, or too much is asked for: ask again later. */
        UNAVAILABLE,
        DONE
    }

    static final PersonalDataAnswer PENDING = new PersonalDataAnswer(State.PENDING, null, false);
    static final PersonalDataAnswer UNAVAILABLE = new PersonalDataAnswer(State.UNAVAILABLE, null, false);

    private final State state;
    private final @Nullable PersonalData data;
    private final boolean deleted;

    private PersonalDataAnswer(State state, @Nullable PersonalData data, boolean deleted) {
        this.state = state;
        this.data = data;
        this.deleted = deleted;
    }

    static PersonalDataAnswer of(PersonalData data) {
        return new PersonalDataAnswer(State.DONE, data, false);
    }

    static PersonalDataAnswer deleted(boolean any) {
        return new PersonalDataAnswer(State.DONE, null, any);
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
