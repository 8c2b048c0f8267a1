package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.Welcome;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The control messages as the texts that travel. */
final class ControlTexts {
    private final Jsonb jsonb = JsonbBuilder.create();
    private final String fingerprint;

    ControlTexts(GameModel game) {
        fingerprint = GameFingerprint.of(game);
    }

    /** @param device the player's key, or {@code null} for a player that is not to be known again */
    byte[] hello(String name, Player.Entrance entrance, @Nullable String device) {
        return bytes(new Hello(
                Hello.TYPE, name, fingerprint, orNull(entrance.resume()), null, orNull(entrance.ticket()), device));
    }

    byte[] bytes(Object message) {
        return jsonb.toJson(message).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    Welcome welcome(byte[] text) {
        String json = new String(text, StandardCharsets.UTF_8);
        try {
            Welcome welcome = jsonb.fromJson(json, Welcome.class);
            if (welcome != null && Welcome.TYPE.equals(welcome.type()) && welcome.world() != null) {
                return welcome;
            }
        } catch (JsonbException e) {
            // Answered below, like a text that is something else.
        }
        throw new ProtocolException("a text that is no welcome: " + json);
    }
}
