package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lobby says, as far as a visitor of the swarm needs it. Owned by the loop's thread. */
final class LobbyTexts {
    private static final Map<String, Class<? extends LobbyServerMessage>> READ = Map.of(
            RoomTicket.TYPE, RoomTicket.class,
            Refused.TYPE, Refused.class,
            LobbyPong.TYPE, LobbyPong.class);

    private final Jsonb jsonb = JsonbBuilder.create();

    /** What every message has. */
    public record Typed(@Nullable String type) {}

    /** Whether it is a list of rooms: by far the most and the longest texts are, so that they are not read any further. */
    static boolean isList(String text) {
        return text.contains("\"type\":\"" + LobbyList.TYPE + '"');
    }

    /** {@code null} for a message that visitors do not heed. */
    @Nullable
    LobbyServerMessage read(String text) {
        try {
            Class<? extends LobbyServerMessage> known =
                    READ.get(String.valueOf(jsonb.fromJson(text, Typed.class).type()));
            return known == null ? null : jsonb.fromJson(text, known);
        } catch (JsonbException e) {
            throw new ProtocolException("a text that is no message of the lobby: " + text);
        }
    }

    LobbyList list(String text) {
        return jsonb.fromJson(text, LobbyList.class);
    }

    static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
