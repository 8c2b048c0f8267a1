package io.github.driftfire.engine;

import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.rooms.RoomServices;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A room with a {@link FakeGame}, stepped by hand. */
public final class Stage {
    public final FakeClock clock = new FakeClock();
    public final FakeGame game = new FakeGame();
    public final Room room;

    public Stage(int maxPlayers) {
        this(maxPlayers, game -> {});
    }

    /** @param setting prepares the game before the room starts it */
    public Stage(int maxPlayers, Consumer<FakeGame> setting) {
        setting.accept(game);
        room = new Room(new RoomSpec("test", maxPlayers, () -> game), clock);
    }

    /**
     * @param kind of the room
     * @param events is told what becomes of its places
     */
    public Stage(int maxPlayers, UnaryOperator<RoomSpec> kind, RoomEvents events) {
        this(maxPlayers, game -> {}, kind, events);
    }

    /**
     * @param setting prepares the game before the room starts it
     * @param kind of the room
     * @param events is told what becomes of its places
     */
    public Stage(int maxPlayers, Consumer<FakeGame> setting, UnaryOperator<RoomSpec> kind, RoomEvents events) {
        setting.accept(game);
        room = new Room(kind.apply(new RoomSpec("test", maxPlayers, () -> game)), clock, events);
    }

    /** @param shared what the room's server has of moderation */
    public Stage(int maxPlayers, Moderation shared) {
        room = new Room(
                new RoomSpec("test", maxPlayers, () -> game),
                clock,
                RoomEvents.NONE,
                RoomServices.none().with(shared));
    }

    /** @param results what the room's server has of results and accounts */
    public Stage(int maxPlayers, Results results) {
        room = new Room(
                new RoomSpec("test", maxPlayers, () -> game),
                clock,
                RoomEvents.NONE,
                RoomServices.none().with(results));
    }

    /**
     * @param kind of the room
     * @param carryOvers what the room's server has of other rooms' players
     */
    public Stage(int maxPlayers, UnaryOperator<RoomSpec> kind, CarryOvers carryOvers) {
        room = new Room(
                kind.apply(new RoomSpec("test", maxPlayers, () -> game)),
                clock,
                RoomEvents.NONE,
                RoomServices.none().with(carryOvers));
    }

    /** One player: its line and its session. */
    public record Player(FakeConnection line, Session session) {
        public void hello(String name) {
            session.hello(new Hello(Hello.TYPE, name, FakeGame.FINGERPRINT, null));
        }

        /** The token of the newest welcome. */
        public String token() {
            return line.welcomes.get(line.welcomes.size() - 1).resume();
        }

        public void resume(String token) {
            session.hello(new Hello(Hello.TYPE, "again", FakeGame.FINGERPRINT, token));
        }

        public void redeem(String ticket) {
            session.hello(new Hello(Hello.TYPE, "ticket", FakeGame.FINGERPRINT, null, null, ticket));
        }

        public void resync() {
            session.frame(new byte[] {Protocol.RESYNC}, 0, 1);
        }

        public void input(int sequence, int controls) {
            input(sequence, controls, 0);
        }

        public void input(int sequence, int controls, int appliedTick) {
            input(sequence, controls, appliedTick, 0);
        }

        public void input(int sequence, int controls, int appliedTick, int viewDelay) {
            WireWriter out = new WireWriter(InputFrame.SIZE_BYTES);
            InputFrame.encode(out, sequence, controls << FakeGame.BUTTONS_SHIFT, appliedTick, viewDelay);
            session.frame(out.bytes(), 0, out.size());
        }
    }

    /** Lets whole seconds pass, tick by tick. */
    public void seconds(int count) {
        ticks(count * game.hz);
    }

    /** Somebody at the door, who has said nothing yet. */
    public Player arrive() {
        FakeConnection line = new FakeConnection();
        return new Player(line, room.admit(line));
    }

    /** Somebody at the door who comes from an address that is counted. */
    public Player arrive(ClientAddress address) {
        FakeConnection line = new FakeConnection();
        return new Player(line, room.admit(line, address));
    }

    /** Somebody who has said hello; seated by the next tick. */
    public Player greet(String name) {
        Player player = arrive();
        player.hello(name);
        return player;
    }

    /** Somebody in a seat. */
    public Player seat(String name) {
        Player player = greet(name);
        tick();
        return player;
    }

    /** Somebody in a seat, or refused, who has a device key and comes from an address. */
    public Player seat(String name, @Nullable String device, ClientAddress address) {
        Player player = arrive(address);
        player.session().hello(new Hello(Hello.TYPE, name, FakeGame.FINGERPRINT, null, null, null, device));
        tick();
        return player;
    }

    /** Somebody who has said hello with a ticket; seated, or refused, by the next tick. */
    public Player redeem(String ticket) {
        Player player = arrive();
        player.redeem(ticket);
        return player;
    }

    /** Lets a period pass and runs a tick. */
    public void tick() {
        clock.advanceNanos(1_000_000_000L / game.hz);
        room.tick(clock.getAsLong());
    }

    /** The newest tick of the room. */
    public int lastTick() {
        return (int) count(Counter.TICKS);
    }

    public void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    public long count(Counter counter) {
        return room.metrics().count(counter);
    }

    /** The game's messages in all frames that a line was given: type and detail, as "2:0". */
    public List<String> feedOf(FakeConnection line) {
        Replica replica = new Replica(FakeGame.newModel(game.hz), new Deaf());
        List<String> messages = new ArrayList<>();
        for (byte[] frame : line.frames) {
            if (!replica.apply(frame)) {
                throw new AssertionError("the replica broke at a frame of " + frame.length + " bytes");
            }
            WireReader feed = replica.feed();
            while (feed.left() > 0) {
                messages.add(feed.u8() + ":" + feed.u8());
            }
        }
        return messages;
    }

    private static final class Deaf implements ReplicaListener {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
