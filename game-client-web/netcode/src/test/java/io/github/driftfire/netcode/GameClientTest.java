package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.game.Steering;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.FrameFlags;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The feed of a snapshot, message by message. */
class GameClientTest {
    private static final WorldSettings SETTINGS = new WorldSettings("usual", 1000, 1000, 30);
    private static final Messages.Builder TABLE = Messages.builder();
    private static final ServerMessageType<String> NEWS = TABLE.fromServer("news", WireWriter::text, WireReader::text);
    private static final int PLACES = TABLE.fromServer("places", in -> in.skip(in.u8()));
    private static final Messages MESSAGES = TABLE.build();

    private final List<String> events = new ArrayList<>();
    private final GameClient client = client(new GameClientListener() {});

    private static GameClient client(GameClientListener listener) {
        return new GameClient(new Discs(), SETTINGS, listener);
    }

    @Test
    void passesOverMessagesThatNothingListensTo() {
        assertTrue(receive(client, GameClientTest::newsPlacesAndPlayer), "all could be read");
        assertEquals("Ada", client.roster().player(3).name());
        assertEquals(3, client.roster().own());
    }

    @Test
    void givesEachMessageToTheListenerOfItsType() {
        client.on(NEWS, text -> events.add("news " + text));
        assertTrue(receive(client, GameClientTest::newsPlacesAndPlayer), "all could be read");
        assertEquals(List.of("news first", "news second"), events);
        assertEquals("Ada", client.roster().player(3).name());
    }

    @Test
    void givesMessagesWithoutAListenerOfTheirTypeToTheGames() {
        GameClient reading = client(new GameClientListener() {
            @Override
            public boolean message(int type, WireReader in) {
                if (type != PLACES) {
                    return false;
                }
                events.add(in.u8() + " places: " + in.u8() + " " + in.u8());
                return true;
            }
        });
        assertTrue(receive(reading, GameClientTest::newsPlacesAndPlayer), "all could be read");
        assertEquals(List.of("2 places: 8 9"), events);
        assertEquals("Ada", reading.roster().player(3).name());
    }

    /** The session asks the server for a keyframe then, which comes with the whole roster. */
    @Test
    void reportsAFeedThatCannotBeRead() {
        assertFalse(receive(client, feed -> feed.u8(MESSAGES.fromServer().size())), "an unknown type");
        assertFalse(receive(client, feed -> feed.u8(RosterFeed.FIRST_TYPE + 14)), "an unknown type of every game's");
        assertFalse(receive(client, feed -> newsOf(feed, 200)), "a message that is cut off");
        assertEquals(3, client.snapshots(), "snapshots whose entities were applied");
        assertTrue(receive(client, GameClientTest::newsPlacesAndPlayer), "the next snapshot");
        assertEquals("Ada", client.roster().player(3).name());
    }

    private static void newsPlacesAndPlayer(WireWriter feed) {
        feed.u8(NEWS.number());
        NEWS.encode(feed, "first");
        feed.u8(PLACES);
        feed.u8(2);
        feed.u8(8);
        feed.u8(9);
        feed.u8(NEWS.number());
        NEWS.encode(feed, "second");
        RosterFeed.player(feed, 3, false, 0, 20, "Ada");
        RosterFeed.own(feed, 3);
    }

    private static void newsOf(WireWriter feed, int length) {
        feed.u8(NEWS.number());
        feed.u8(length);
    }

    /** A keyframe of an empty view, with a feed. */
    private static boolean receive(GameClient client, Consumer<WireWriter> messages) {
        WireWriter feed = new WireWriter(200);
        messages.accept(feed);
        WireWriter frame = new WireWriter(300);
        frame.u8(Protocol.SNAPSHOT);
        frame.u8(FrameFlags.RESET | FrameFlags.FEED);
        frame.u32(1);
        frame.u16(0);
        frame.varint(feed.size());
        frame.copy(feed.bytes(), 0, feed.size());
        frame.bits(0, FrameFlags.DEPTH_BITS);
        frame.align();
        return client.onSnapshot(Arrays.copyOf(frame.bytes(), frame.size()), 0);
    }

    /** Steers nothing, and has messages of both sorts. */
    private static final class Discs implements GameModel {
        @Override
        public String name() {
            return "discs";
        }

        @Override
        public WorldSettings defaultSettings() {
            return SETTINGS;
        }

        @Override
        public Model model(WorldSettings settings) {
            FieldTable fields =
                    FieldTable.builder().signed("x", 20).signed("y", 20).build();
            EntityKind disc = new EntityKind("disc", fields, (rows, at) -> true, Map.of());
            return new Model(List.of(disc), 0, 1000 * Model.SUB, 1000 * Model.SUB, 30);
        }

        @Override
        public Steering steering(WorldSettings settings) {
            return (rows, at, input) -> 0;
        }

        @Override
        public Messages messages() {
            return MESSAGES;
        }
    }
}
