package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** What chat tells the game, and the members of its events that are lists. */
final class ChatEvents {
    private ChatEvents() {}

    /** @param text of which so much is sent as fits a message */
    static void say(int channel, String text) {
        send(CommonMessages.CHAT, new ChatText(channel, clip(text)));
    }

    static void show(int emote) {
        send(CommonMessages.EMOTE, emote);
    }

    /**
     * @param player below 0 for a spectator
     * @param reason as in {@link PlayerReport}
     */
    static void report(int player, String name, int reason) {
        send(CommonMessages.REPORT, new PlayerReport(player < 0 ? RosterFeed.NO_PLAYER : player, reason, name));
    }

    /** Has the game send a message, after its next input. */
    static <M> void send(ClientMessageType<M> type, M message) {
        WireWriter out = new WireWriter(type.maxBytes());
        type.encode(out, message);
        PageEvents.Detail detail = PageEvents.detail();
        detail.setKind(type.number());
        detail.setPayload(Int8Array.copyFromJavaArray(Arrays.copyOf(out.bytes(), out.size())));
        PageEvents.send(PageEvents.MESSAGE, detail);
    }

    /** As many whole characters as fit 120 units and 250 bytes. */
    @JSBody(
            params = "text",
            script = "var all = Array.from(text), coder = new TextEncoder();"
                    + " while (all.join('').length > 120 || coder.encode(all.join('')).length > 250) all.pop();"
                    + " return all.join('');")
    private static native String clip(String text);

    /** Who is in the room. */
    interface Roster extends JSObject {}

    @JSBody(script = "return [];")
    static native Roster empty();

    @JSBody(params = "detail", script = "return detail.players;")
    static native Roster roster(PageEvents.Detail detail);

    /** A colour, 0..255; -1 for a player who is not there. */
    @JSBody(
            params = {"roster", "player"},
            script =
                    "for (var i = 0; i < roster.length; i++) if (roster[i].player === player) return roster[i].hue; return -1;")
    static native int hue(Roster roster, int player);

    /** 0 for none. */
    @JSBody(
            params = {"roster", "player"},
            script =
                    "for (var i = 0; i < roster.length; i++) if (roster[i].player === player) return roster[i].team; return 0;")
    static native int team(Roster roster, int player);

    /** Empty for a player who is not there. */
    @JSBody(
            params = {"roster", "player"},
            script =
                    "for (var i = 0; i < roster.length; i++) if (roster[i].player === player) return roster[i].name; return '';")
    static native String name(Roster roster, int player);
}
