package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lobby with an operator, with hosts of private rooms and their guests. */
abstract class LobbyModerationFixture {
    static final String NOT_ALLOWED = "Only an operator, or the host in its own room, can do that; none";

    final LobbyStage stage = new LobbyStage();

    Tab operator() {
        Tab tab = stage.visitor("Op");
        say(tab, BecomeOperator.of(LobbyStage.TOKEN));
        assertEquals(List.of("role operator"), tab.news());
        return tab;
    }

    void say(Tab tab, LobbyClientMessage message) {
        tab.say(message);
        // Once for the message, once for the room's answer.
        stage.run();
        stage.run();
    }

    Tab host() {
        Tab host = stage.visitor("Ada");
        say(host, CreateRoom.of("four", null, null));
        assertTrue(stage.come(host));
        host.news();
        return host;
    }

    Tab guest(Tab host, String name, String device) {
        Tab guest = stage.tab(name).enterFrom(device);
        say(guest, JoinRoom.of(host.told(PrivateRoom.class).code()));
        guest.news();
        host.news();
        return guest;
    }

    static LobbyClientMessage kick(@Nullable String room, @Nullable Integer player, @Nullable Integer member) {
        return KickPlayer.of(room, player, member, null, "language");
    }

    void ban(String device, String room, CloseCode code) {
        Objects.requireNonNull(stage.moderation
                .bans()
                .add(new BanRequest(
                        code,
                        new ClientIdentity(ClientIdentity.hash(device), "", "Ada"),
                        Scope.DEVICE,
                        room,
                        "aiming aid",
                        "operator",
                        600)));
    }
}
