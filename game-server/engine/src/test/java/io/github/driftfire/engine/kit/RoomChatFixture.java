package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A room of discs whose players and spectators chat. */
abstract class RoomChatFixture {
    final DiscGame game = new DiscGame();

    final DiscRoom room = new DiscRoom(game, 8, 0);

    final WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);

    void say(DiscRoom.Player player, int channel, String text) {
        out.reset();
        CommonMessages.CHAT.frame(out, player.sequence, new ChatText(channel, text));
        assertFalse(out.failed(), "the text fits a frame");
        player.session().frame(out.bytes(), 0, out.size());
    }

    void say(DiscRoom.Player player, String text) {
        say(player, ChatChannel.ROOM, text);
    }

    void show(DiscRoom.Player player, int emote) {
        out.reset();
        CommonMessages.EMOTE.frame(out, player.sequence, emote);
        player.session().frame(out.bytes(), 0, out.size());
    }

    DiscRoom.Player watch(String name) {
        return watch(name, TicketKind.SPECTATOR);
    }

    DiscRoom.Player watch(String name, TicketKind kind) {
        String ticket = Objects.requireNonNull(room.room.reservations().reserve(kind, 1), "a place to watch");
        DiscRoom.Player spectator = room.redeem(name, ticket);
        room.ticks(3);
        return spectator;
    }

    static List<String> chat(DiscRoom.Player player) {
        return player.feed.stream()
                .filter(event -> event.startsWith("chat ") || event.startsWith("emote ") || event.startsWith("notice "))
                .toList();
    }

    /** Notices come before what is said in the same tick. */
    static List<String> sorted(List<String> events) {
        return events.stream().sorted().toList();
    }

    byte[] frame(Rng random) {
        byte[] frame = new byte[4 + random.below(random.oneIn(8) ? 300 : 40)];
        for (int i = 4; i < frame.length; i++) {
            frame[i] = (byte) random.next();
        }
        if (random.oneIn(2) && frame.length > 8) {
            Arrays.fill(frame, 6, frame.length, (byte) "a\u0000<\u00e9".charAt(random.below(4)));
        }
        frame[0] = Protocol.MESSAGE;
        frame[1] = (byte) (0xf0 + (random.oneIn(2) ? 0 : random.below(5)));
        if (frame.length > 5 && random.below(8) > 0) {
            frame[4] = (byte) random.below(3);
            frame[5] = (byte) (frame.length - 6);
        }
        return frame;
    }
}
