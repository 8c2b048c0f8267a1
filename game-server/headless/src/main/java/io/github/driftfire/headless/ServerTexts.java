package io.github.driftfire.headless;

import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import org.jspecify.annotations.Nullable;

/** Reads the server's control messages by JSON-B. Thread-safe. */
final class ServerTexts {
    private final Jsonb jsonb = JsonbBuilder.create();

    /** {@code null} for a text that is no welcome. */
    @Nullable
    Welcome welcome(String text) {
        Welcome welcome = read(text, Welcome.class);
        return welcome != null
                        && Welcome.TYPE.equals(welcome.type())
                        && welcome.world() != null
                        && welcome.resume() != null
                ? welcome
                : null;
    }

    /** The seconds that an inactivity warning leaves to answer it; 0 for another text. */
    int inactivitySeconds(String text) {
        InactivityWarning warning = read(text, InactivityWarning.class);
        return warning != null && InactivityWarning.TYPE.equals(warning.type()) ? Math.max(0, warning.seconds()) : 0;
    }

    private <T> @Nullable T read(String text, Class<T> type) {
        try {
            return jsonb.fromJson(text, type);
        } catch (JsonbException e) {
            // Not a text of this type, or of a later version of the protocol: ignored, as a page does.
            return null;
        }
    }
}
