package io.github.driftfire.netcode.lobby;

import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyPing;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.netcode.session.Json;
import org.jspecify.annotations.Nullable;

/** Writes what a visitor says; a host, of members. */
final class LobbyTexts {
    private final StringBuilder out = new StringBuilder();

    private LobbyTexts() {}

    static String of(LobbyClientMessage message) {
        LobbyTexts text = new LobbyTexts();
        text.members(message);
        return "{" + text.out.substring(1) + "}";
    }

    private void members(LobbyClientMessage message) {
        put("type", message.type());
        if (message instanceof EnterLobby enter) {
            put("name", enter.name());
            put("device", enter.device());
            put("party", enter.party());
            put("member", enter.member());
            put("account", enter.account());
        } else if (message instanceof QuickPlay play) {
            put("mode", play.mode());
        } else if (message instanceof CreateRoom create) {
            put("mode", create.mode());
            put("maxPlayers", create.maxPlayers());
            put("bots", create.bots());
        } else if (message instanceof JoinRoom join) {
            put("code", join.code());
        } else if (message instanceof JoinPublicRoom join) {
            put("room", join.room());
        } else if (message instanceof WatchRoom watch) {
            put("room", watch.room());
            put("code", watch.code());
        } else if (message instanceof WatchBackground background) {
            put("game", background.game());
        } else if (message instanceof LockRoom lock) {
            name("locked");
            out.append(lock.locked() ? "true" : "false");
        } else if (message instanceof PassHost pass) {
            put("member", Integer.valueOf(pass.member()));
        } else if (message instanceof KickPlayer kick) {
            put("member", kick.member());
            put("reason", kick.reason());
        } else if (message instanceof MutePlayer mute) {
            put("member", mute.member());
            put("seconds", Integer.valueOf(mute.seconds()));
        } else if (message instanceof BanPlayer ban) {
            put("member", ban.member());
            put("reason", ban.reason());
            put("seconds", Integer.valueOf(ban.seconds()));
            out.append(",\"device\":")
                    .append(ban.device())
                    .append(",\"address\":")
                    .append(ban.address());
        } else if (message instanceof LobbyPing ping) {
            put("n", Integer.valueOf(ping.n()));
        }
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            Json.quote(out, value);
        }
    }

    private void put(String name, @Nullable Integer value) {
        if (value != null) {
            name(name);
            out.append(value.intValue());
        }
    }

    private void name(String name) {
        out.append(",\"").append(name).append("\":");
    }
}
