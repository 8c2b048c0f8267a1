package io.github.driftfire.model.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The client's first text.
 *
 * @param type always {@link #TYPE}
 * @param name as typed by the player; the server trims it
 * @param model the client's {@link io.github.driftfire.model.replication.Fingerprint}
 * @param resume the token of a seat to come back to, or {@code null}
 */
public record Hello(
        String type, String name, String model, @Nullable String resume) {
    public static final String TYPE = "hello";
}
