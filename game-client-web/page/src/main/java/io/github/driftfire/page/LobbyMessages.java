package io.github.driftfire.page;

import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyPong;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PartyState;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QueuePosition;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomClosed;
import io.github.driftfire.model.lobby.RoomEntry;
import io.github.driftfire.model.lobby.RoomMember;
import io.github.driftfire.model.lobby.RoomTicket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Reads what the lobby says with the browser's own JSON. */
final class LobbyMessages {
    private LobbyMessages() {}

    /** Answers {@code null} to a text that is no such message. */
    static @Nullable LobbyServerMessage read(String text) {
        JSObject said = JsonFields.parse(text);
        if (said == null) {
            return null;
        }
        return switch (JsonFields.text(said, "type")) {
            case LobbyList.TYPE -> LobbyList.of(modes(said));
            case RoomTicket.TYPE ->
                RoomTicket.of(
                        JsonFields.text(said, "room"),
                        JsonFields.text(said, "game"),
                        JsonFields.text(said, "ticket"),
                        JsonFields.flag(said, "watch"),
                        JsonFields.find(said, "code"));
            case BackgroundTicket.TYPE ->
                BackgroundTicket.of(JsonFields.text(said, "room"), JsonFields.text(said, "ticket"));
            case QueuePosition.TYPE ->
                QueuePosition.of(JsonFields.text(said, "mode"), JsonFields.number(said, "position"));
            case PrivateRoom.TYPE ->
                PrivateRoom.of(
                        JsonFields.text(said, "code"),
                        JsonFields.text(said, "room"),
                        JsonFields.text(said, "mode"),
                        JsonFields.flag(said, "host"),
                        JsonFields.text(said, "key"),
                        JsonFields.flag(said, "locked"),
                        members(said));
            case PartyState.TYPE -> PartyState.of(JsonFields.text(said, "code"), names(said));
            case Refused.TYPE ->
                Refused.of(
                        JsonFields.text(said, "request"),
                        JsonFields.text(said, "code"),
                        JsonFields.text(said, "reason"),
                        JsonFields.text(said, "next"));
            case RoomClosed.TYPE -> RoomClosed.of(JsonFields.text(said, "code"));
            case LobbyPong.TYPE -> LobbyPong.of(JsonFields.number(said, "n"));
            default -> null;
        };
    }

    private static List<ModeEntry> modes(JSObject said) {
        List<ModeEntry> modes = new ArrayList<>();
        for (int i = 0; i < JsonFields.length(said, "modes"); i++) {
            JSObject mode = JsonFields.element(said, "modes", i);
            modes.add(new ModeEntry(
                    JsonFields.text(mode, "mode"),
                    JsonFields.text(mode, "game"),
                    JsonFields.text(mode, "title"),
                    JsonFields.text(mode, "description"),
                    JsonFields.number(mode, "maxPlayers"),
                    JsonFields.number(mode, "players"),
                    JsonFields.number(mode, "bots"),
                    JsonFields.number(mode, "spectators"),
                    rooms(mode)));
        }
        return modes;
    }

    private static List<RoomEntry> rooms(JSObject mode) {
        List<RoomEntry> rooms = new ArrayList<>();
        for (int i = 0; i < JsonFields.length(mode, "rooms"); i++) {
            JSObject room = JsonFields.element(mode, "rooms", i);
            rooms.add(new RoomEntry(
                    JsonFields.text(room, "room"),
                    JsonFields.number(room, "players"),
                    JsonFields.number(room, "bots"),
                    JsonFields.number(room, "spectators"),
                    JsonFields.number(room, "maxPlayers"),
                    JsonFields.find(room, "leader")));
        }
        return rooms;
    }

    private static List<RoomMember> members(JSObject said) {
        List<RoomMember> members = new ArrayList<>();
        for (int i = 0; i < JsonFields.length(said, "members"); i++) {
            JSObject member = JsonFields.element(said, "members", i);
            members.add(new RoomMember(
                    JsonFields.number(member, "member"),
                    JsonFields.text(member, "name"),
                    JsonFields.flag(member, "host"),
                    JsonFields.flag(member, "spectates")));
        }
        return members;
    }

    private static List<String> names(JSObject said) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < JsonFields.length(said, "members"); i++) {
            names.add(JsonFields.word(said, "members", i));
        }
        return names;
    }
}
