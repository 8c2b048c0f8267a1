package io.github.driftfire.endpoint;

import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.ListReports;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import jakarta.json.JsonObject;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Reads a {@link LobbyClientMessage} and says which member is wrong. */
final class LobbyMessageDeserializer implements JsonbDeserializer<LobbyClientMessage> {
    @Override
    public LobbyClientMessage deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonObject object = parser.getObject();
        String name = new JsonMembers(object, "A message").text("type");
        JsonMembers members = new JsonMembers(object, "The message");
        return switch (name) {
            case EnterLobby.TYPE ->
                EnterLobby.of(
                        members.textOrNull("name"),
                        members.textOrNull("device"),
                        members.textOrNull("party"),
                        members.textOrNull("member"),
                        members.textOrNull("account"));
            case QuickPlay.TYPE -> QuickPlay.of(members.text("mode"));
            case CreateRoom.TYPE ->
                CreateRoom.of(members.text("mode"), members.numberOrNull("maxPlayers"), members.numberOrNull("bots"));
            case JoinRoom.TYPE -> JoinRoom.of(members.text("code"));
            case JoinPublicRoom.TYPE -> JoinPublicRoom.of(members.text("room"));
            case WatchRoom.TYPE -> WatchRoom.of(members.textOrNull("room"), members.textOrNull("code"));
            case WatchBackground.TYPE -> WatchBackground.of(members.text("game"));
            case LeaveQueue.TYPE -> LeaveQueue.of();
            case LockRoom.TYPE -> LockRoom.of(members.flag("locked"));
            case PassHost.TYPE -> PassHost.of(members.number("member"));
            case CloseRoom.TYPE -> CloseRoom.of();
            case BecomeOperator.TYPE -> BecomeOperator.of(members.text("token"));
            case ListPlayers.TYPE -> ListPlayers.of(members.textOrNull("room"));
            case KickPlayer.TYPE ->
                KickPlayer.of(
                        members.textOrNull("room"),
                        members.numberOrNull("player"),
                        members.numberOrNull("member"),
                        members.textOrNull("name"),
                        members.textOrNull("reason"));
            case MutePlayer.TYPE ->
                MutePlayer.of(
                        members.textOrNull("room"),
                        members.numberOrNull("player"),
                        members.numberOrNull("member"),
                        members.textOrNull("name"),
                        members.number("seconds"));
            case BanPlayer.TYPE ->
                BanPlayer.of(
                        members.textOrNull("room"),
                        members.numberOrNull("player"),
                        members.numberOrNull("member"),
                        members.textOrNull("name"),
                        members.number("seconds"),
                        members.textOrNull("reason"),
                        members.flag("device"),
                        members.flag("address"));
            case LiftBan.TYPE -> LiftBan.of(members.number("ban"));
            case ListBans.TYPE -> ListBans.of();
            case ListReports.TYPE -> ListReports.of();
            case LobbyPing.TYPE -> LobbyPing.of(members.number("n"));
            default -> throw new WrongMemberException("There is no message of that type");
        };
    }
}
