package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A room whose players vote, report and are muted, for tests of that. */
abstract class ModeratedRoom {
    static final int SECOND = DiscGame.SETTINGS.tickRateHz();

    final AddressLimits limits = new AddressLimits(16, 0, 0, SettingNames.OPTIONS);
    final List<String> audited = new ArrayList<>();
    final Moderation moderation = TestModeration.of(() -> 0, "", audited);
    final WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);
    DiscRoom room = room(spec -> spec);

    DiscRoom room(UnaryOperator<RoomSpec> kind) {
        return new DiscRoom(new DiscGame(), 8, 4, kind, moderation);
    }

    ClientAddress address(int number) {
        return limits.client("192.0.2." + number, false);
    }

    /** Each with a device and an address of its own. */
    List<DiscRoom.Player> players(int count) {
        List<DiscRoom.Player> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(room.join("P" + i, "device" + i, address(i)));
        }
        room.ticks(2);
        return all;
    }

    <T> void send(DiscRoom.Player player, ClientMessageType<T> type, T message) {
        out.reset();
        type.frame(out, player.sequence, message);
        player.session().frame(out.bytes(), 0, out.size());
    }

    void seconds(int count) {
        room.ticks(count * SECOND);
    }

    /** Votes and notices that a client was told of since the last call. */
    static List<String> told(DiscRoom.Player player) {
        List<String> told = player.feed.stream()
                .filter(event -> event.startsWith("vote ") || event.startsWith("notice "))
                .toList();
        player.feed.clear();
        return told;
    }
}
