package io.github.driftfire.contract;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.kit.GameProvider;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room of any game with people who hold random inputs, stepped by hand. */
final class GameRoom {
    private final GameProvider provider;
    private final Model model;
    private final Game game;
    private final Room room;
    private final Rng random;
    private final List<Person> people = new ArrayList<>();
    private final List<SpectatorClient> spectators = new ArrayList<>();
    private final RoomSettings settings;
    private final long tickNanos;
    private final boolean compares;
    private @Nullable World world;
    private byte @Nullable [] brought;
    private boolean understood;
    private boolean ignoresFrames;
    private long nowNanos;
    private int checksum;
    private @Nullable AssertionError mismatch;
    private long comparedRows;

    /** @param compares whether each snapshot is compared with the world, field by field */
    GameRoom(GameProvider provider, RoomSettings settings, boolean compares) {
        this.provider = provider;
        this.compares = compares;
        this.settings = settings;
        model = provider.model().model(settings.world());
        random = new Rng(settings.seed());
        tickNanos = 1_000_000_000L / settings.world().tickRateHz();
        game = provider.open(settings);
        room = new Room(
                new RoomSpec("contract", settings.maxPlayers(), () -> compares ? watched() : game), () -> nowNanos);
    }

    /** The game, whose world is kept when it starts. */
    private Game watched() {
        return (Game) Proxy.newProxyInstance(
                Game.class.getClassLoader(), new Class<?>[] {Game.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("start") && arguments[0] instanceof World started) {
                        world = started;
                    }
                    try {
                        Object answer = method.invoke(game, arguments);
                        if (method.getName().equals("join")) {
                            joined((Integer) arguments[0]);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A player's record. */
    byte[] record(int person) {
        WireWriter out = new WireWriter(CarryOver.MAX_BYTES);
        game.writeCarryOver(people.get(person).number, out);
        if (out.failed()) {
            throw new AssertionError("a record has more than " + CarryOver.MAX_BYTES + " bytes");
        }
        return Arrays.copyOf(out.bytes(), out.size());
    }

    /** Whoever joins next brings a record. Of a room that compares. */
    void bring(byte[] record) {
        brought = record;
    }

    /** Whether the game has understood the record that was brought last. */
    boolean understood() {
        return understood;
    }

    /** Adds a spectator, from the next tick on. */
    SpectatorClient look() {
        SpectatorClient spectator = new SpectatorClient(room, provider.model(), settings.world());
        spectators.add(spectator);
        return spectator;
    }

    private void joined(int player) {
        byte[] record = brought;
        if (record != null) {
            brought = null;
            understood = game.readCarryOver(player, new WireReader(record));
        }
    }

    /** From here on nothing is made of the frames that are sent. */
    void ignoreFrames() {
        ignoresFrames = true;
        spectators.forEach(SpectatorClient::ignoreFrames);
    }

    /** A number made of every frame that was sent. */
    int checksum() {
        return checksum;
    }

    long comparedRows() {
        return comparedRows;
    }

    void play(int count, int ticks) {
        while (people.size() < count) {
            Person person = new Person();
            people.add(person);
            person.session = room.admit(person);
            String name = "Person " + people.size();
            person.session.hello(new Hello(Hello.TYPE, name, GameFingerprint.of(provider.model()), null));
        }
        for (int tick = 0; tick < ticks; tick++) {
            nowNanos += tickNanos;
            for (int i = 0; i < people.size(); i++) {
                people.get(i).act();
            }
            for (int i = 0; i < spectators.size(); i++) {
                spectators.get(i).act(ticks());
            }
            room.tick(nowNanos);
            if (compares && world != null) {
                checkFields(world);
            }
            if (mismatch != null) {
                throw mismatch;
            }
        }
    }

    /** Ticks so far. */
    private int ticks() {
        return (int) (nowNanos / tickNanos) - 1;
    }

    private void checkFields(World truth) {
        for (int kind = 0; kind < model.kindCount(); kind++) {
            EntityTable table = truth.table(kind);
            for (int slot = 0; slot < table.end(); slot++) {
                for (int i = 0; table.alive(slot) && i < table.stride(); i++) {
                    Field field = table.kind().fields().field(i);
                    if (!field.fits(table.get(slot, i))) {
                        throw new AssertionError(table.kind().name() + " " + slot + "." + field.name() + ": "
                                + table.get(slot, i) + " is not in " + field.min() + ".." + field.max());
                    }
                }
            }
        }
    }

    /** What is thrown while a room sends ends a session only: the first is kept, and thrown after the tick. */
    private void mismatch(AssertionError found) {
        if (mismatch == null) {
            mismatch = found;
        }
    }

    /** One who plays. */
    private final class Person implements Connection, ReplicaListener {
        private final Replica replica = new Replica(model, this);
        private final byte[] input = new byte[InputFrame.SIZE_BYTES];
        private final WireWriter out = new WireWriter(input);
        private boolean seated;
        private int sequence;
        private int held;
        private int number;

        @Nullable
        Session session;

        void act() {
            if (random.oneIn(10)) {
                held = random.next() >>> (32 - InputFrame.INPUT_BITS);
            }
            if (seated && session != null) {
                InputFrame.encode(out.reset(), ++sequence, held, replica.tick(), 0);
                session.frame(input, 0, input.length);
            }
        }

        @Override
        public void send(ByteBuffer sent, Sent done) {
            if (!ignoresFrames) {
                byte[] bytes = new byte[sent.remaining()];
                sent.get(bytes);
                for (byte each : bytes) {
                    checksum = checksum * 31 + each;
                }
                if (!replica.apply(bytes)) {
                    mismatch(new AssertionError(
                            "a snapshot of " + bytes.length + " bytes makes no sense to the replica"));
                }
                if (compares && world != null) {
                    compare(world);
                }
            }
            done.sent(true);
        }

        /** A replica has slots of its own; the own avatar is there in both. */
        private void compare(World truth) {
            int avatar = game.avatar(number);
            if (avatar < 0 || replica.avatar() < 0) {
                return;
            }
            comparedRows++;
            EntityTable mine = replica.table(model.avatarKind());
            EntityTable theirs = truth.table(model.avatarKind());
            for (int i = 0; i < mine.stride(); i++) {
                int value = theirs.get(avatar, i);
                if (value != mine.get(replica.avatar(), i)) {
                    mismatch(new AssertionError(mine.kind().fields().field(i).name() + " of the avatar of player "
                            + number + " in tick " + replica.tick() + ": " + value + ", in the replica "
                            + mine.get(replica.avatar(), i)));
                }
            }
        }

        @Override
        public void send(Welcome welcome, Sent done) {
            seated = true;
            number = welcome.player();
            done.sent(true);
        }

        @Override
        public void close(CloseCode code, String reason) {
            mismatch(new AssertionError("closed: " + code + ", " + reason));
        }

        @Override
        public void abort() {
            mismatch(new AssertionError("cut"));
        }

        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
