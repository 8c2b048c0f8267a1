package io.github.driftfire.headless;

import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.Moderated;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.ReportList;
import io.github.driftfire.model.lobby.ReportMade;
import io.github.driftfire.model.lobby.RoleGranted;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.model.lobby.RoomTicket;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lobby's messages as texts, by JSON-B. Thread-safe. */
final class LobbyTexts {
    private static final Map<String, Class<? extends LobbyServerMessage>> TYPES = Map.ofEntries(
            Map.entry(LobbyList.TYPE, LobbyList.class),
            Map.entry(RoomTicket.TYPE, RoomTicket.class),
            Map.entry(BackgroundTicket.TYPE, BackgroundTicket.class),
            Map.entry(QueuePosition.TYPE, QueuePosition.class),
            Map.entry(PrivateRoom.TYPE, PrivateRoom.class),
            Map.entry(PartyState.TYPE, PartyState.class),
            Map.entry(Refused.TYPE, Refused.class),
            Map.entry(RoomClosed.TYPE, RoomClosed.class),
            Map.entry(RoleGranted.TYPE, RoleGranted.class),
            Map.entry(RoomPlayers.TYPE, RoomPlayers.class),
            Map.entry(Moderated.TYPE, Moderated.class),
            Map.entry(BanList.TYPE, BanList.class),
            Map.entry(ReportList.TYPE, ReportList.class),
            Map.entry(ReportMade.TYPE, ReportMade.class),
            Map.entry(LobbyPong.TYPE, LobbyPong.class));

    private final Jsonb jsonb = JsonbBuilder.create();

    /** What every message has. */
    public record Typed(@Nullable String type) {}

    String text(LobbyClientMessage message) {
        return jsonb.toJson(message);
    }

    /** {@code null} for a text that is no message of this version. */
    @Nullable
    LobbyServerMessage read(String text) {
        try {
            String type = jsonb.fromJson(text, Typed.class).type();
            Class<? extends LobbyServerMessage> known = type == null ? null : TYPES.get(type);
            return known == null ? null : jsonb.fromJson(text, known);
        } catch (JsonbException e) {
            return null;
        }
    }
}
