package io.github.driftfire.model.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The client's first text.
 *
 * @param type always {@link #TYPE}
 * @param name as typed by the player; the server trims it
 * @param model the client's {@link io.github.driftfire.model.replication.Fingerprint}
 * @param resume the token of a seat to come back to, here or from before a restart of the server, or {@code null}
 * @param view the width of the {@link ViewShape} in units, above 0; or {@code null} from a client that does not report it
 * @param ticket of a place that the lobby has reserved in the room, or {@code null}; given up if {@code resume} is a seat of the room
 * @param device the {@linkplain DeviceKey key} of the client's device, or {@code null} from a client without one
 * @param account a ticket for one use that tells who is signed in, or {@code null} from a guest
 */
public record Hello(
        String type,
        String name,
        String model,
        @Nullable String resume,
        @Nullable Integer view,
        @Nullable String ticket,
        @Nullable String device,
        @Nullable String account)
        implements ClientMessage {
    public static final String TYPE = "hello";

    /** A hello that does not report a view. */
    public Hello(String type, String name, String model, @Nullable String resume) {
        this(type, name, model, resume, null);
    }

    /** A hello without a ticket. */
    public Hello(String type, String name, String model, @Nullable String resume, @Nullable Integer view) {
        this(type, name, model, resume, view, null);
    }

    /** A hello without a device key. */
    public Hello(
            String type,
            String name,
            String model,
            @Nullable String resume,
            @Nullable Integer view,
            @Nullable String ticket) {
        this(type, name, model, resume, view, ticket, null);
    }

    /** A guest's hello. */
    public Hello(
            String type,
            String name,
            String model,
            @Nullable String resume,
            @Nullable Integer view,
            @Nullable String ticket,
            @Nullable String device) {
        this(type, name, model, resume, view, ticket, device, null);
    }
}
