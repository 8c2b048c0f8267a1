package io.github.driftfire.engine.text;

import io.github.driftfire.model.protocol.Protocol;

/** Makes a name fit to be shown to others out of whatever a client sent. */
public final class PlayerName {
    /** What a player is called whose name has nothing to show. */
    public static final String ANONYMOUS = "Pilot";

    private PlayerName() {}

    /** 1..{@link Protocol#MAX_NAME_CHARS} characters, see {@link VisibleText}. */
    public static String clean(String raw) {
        String name = VisibleText.clean(raw, Protocol.MAX_NAME_CHARS);
        return name.isEmpty() ? ANONYMOUS : name;
    }

    /** The same; {@link #ANONYMOUS} for a name with one of these words. */
    public static String clean(String raw, WordFilter words) {
        String name = clean(raw);
        return words.matches(name) ? ANONYMOUS : name;
    }
}
