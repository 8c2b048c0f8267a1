package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.rooms.Room;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dogfight with every weapon, seen by replicas: what they hold is what the world holds. */
final class ReplicaSoakTest {
    private static final int PEOPLE = 6;
    private static final int TICKS = 3_000;
    private static final List<ViewShape> SHAPES = List.of(
            ViewShape.ofWindow(1, 10),
            ViewShape.ofWindow(390, 844),
            ViewShape.ofWindow(1, 1),
            ViewShape.USUAL,
            ViewShape.ofWindow(3440, 1440),
            ViewShape.ofWindow(10, 1));

    private final ArenaSettings settings = ArenaSettings.dogfight(PEOPLE, 24, 11);
    private final ArenaGame game = new ArenaGame(settings);
    private final Rng random = new Rng(5);
    private long nowNanos;

    @Test
    void replicasStayEqualWhileEverybodyFiresEverything() {
        Room room = new Room(new RoomSpec("main", PEOPLE, () -> game), () -> nowNanos);
        List<Viewer> viewers = new ArrayList<>();
        for (int player = 0; player < PEOPLE; player++) {
            viewers.add(new Viewer(room, "P" + player, SHAPES.get(player)));
        }
        int compared = 0;
        int shown = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            nowNanos += 1_000_000_000L / settings.tickRateHz();
            for (Viewer viewer : viewers) {
                viewer.play();
            }
            room.tick(nowNanos);
            if (tick % 60 == 0) {
                arm();
            } else {
                compared += compare(viewers);
                shown += countShown(viewers);
            }
        }
        int beams = 0;
        int pickups = 0;
        for (Viewer viewer : viewers) {
            assertEquals(0, viewer.replica.desyncs(), "checksums that disagree");
            beams += viewer.seen[Beam.KIND];
            pickups += viewer.seen[Pickup.KIND];
        }
        assertTrue(beams > 100, "beams seen " + beams);
        assertTrue(pickups > 10, "charges seen " + pickups);
        assertTrue(shown > TICKS * PEOPLE, "ships and rocks shown " + shown);
        assertTrue(compared > TICKS * PEOPLE / 2, "rows compared " + compared);
    }

    private void arm() {
        EntityTable ships = game.match().arena.ships;
        for (int ship = 0; ship < ships.end(); ship++) {
            if (game.match().arena.world.lives(Ship.KIND, ship)) {
                ships.set(ship, Ship.LANCES, Tuning.LANCES_MAX);
            }
        }
    }

    /** Own ships against the world's, field by field. */
    private int compare(List<Viewer> viewers) {
        int compared = 0;
        EntityTable ships = game.match().arena.ships;
        for (int player = 0; player < PEOPLE; player++) {
            Replica replica = viewers.get(player).replica;
            int ship = game.avatar(player);
            if (ship < 0 || replica.avatar() < 0) {
                continue;
            }
            for (int field = 0; field < ships.stride(); field++) {
                assertEquals(
                        ships.get(ship, field),
                        replica.table(Ship.KIND).get(replica.avatar(), field),
                        "tick " + replica.tick() + ", player " + player + ", "
                                + ships.kind().fields().field(field).name());
            }
            compared++;
        }
        return compared;
    }

    /** What a window of each shape shows, up to its edges and into the arena's corners, its replica holds. */
    private int countShown(List<Viewer> viewers) {
        int shown = 0;
        for (int player = 0; player < PEOPLE; player++) {
            Viewer viewer = viewers.get(player);
            int ship = game.avatar(player);
            if (ship < 0 || viewer.replica.avatar() < 0) {
                continue;
            }
            EntityTable ships = game.match().arena.ships;
            for (int kind : new int[] {Ship.KIND, Rock.KIND}) {
                int there = viewer.shows(
                        game.match().arena.world.table(kind), ships.get(ship, Ship.X), ships.get(ship, Ship.Y));
                int known = viewer.shows(viewer.replica.table(kind), ships.get(ship, Ship.X), ships.get(ship, Ship.Y));
                assertEquals(there, known, "of kind " + kind + " in the view of " + viewer.shape);
                shown += known;
            }
        }
        return shown;
    }

    /** A player without a socket. */
    private final class Viewer implements Connection, ReplicaListener {
        final Replica replica;
        final int[] seen;
        final ViewShape shape;
        private final Session session;
        private final WireWriter input = new WireWriter(InputFrame.SIZE_BYTES);
        private int sequence;
        private int controls;
        private int aim;

        Viewer(Room room, String name, ViewShape shape) {
            this.shape = shape;
            Model model = game.model();
            seen = new int[model.kindCount()];
            replica = new Replica(model, this);
            session = room.admit(this);
            session.hello(new Hello(Hello.TYPE, name, game.fingerprint(), null, shape.widthUnits()));
        }

        /** How many of a table its window shows. */
        int shows(EntityTable table, int xSub, int ySub) {
            int width = shape.widthUnits() * Model.SUB;
            int height = shape.heightUnits() * Model.SUB;
            int middleX = ViewShape.middle(xSub, width, game.model().widthSub());
            int middleY = ViewShape.middle(ySub, height, game.model().heightSub());
            int count = 0;
            for (int slot = 0; slot < table.end(); slot++) {
                count += table.alive(slot)
                                && Math.abs(table.get(slot, FieldTable.X) - middleX) <= width / 2
                                && Math.abs(table.get(slot, FieldTable.Y) - middleY) <= height / 2
                        ? 1
                        : 0;
            }
            return count;
        }

        void play() {
            controls ^= random.oneIn(12) ? 1 << random.below(7) : 0;
            aim = random.oneIn(15) ? random.below(1024) : aim;
            int viewDelay = random.below(40);
            InputFrame.encode(
                    input.reset(), ++sequence & 0xffff, ShipSteering.input(controls, aim), replica.tick(), viewDelay);
            session.frame(input.bytes(), 0, input.size());
        }

        @Override
        public void send(ByteBuffer frame, Sent sent) {
            byte[] bytes = new byte[frame.remaining()];
            frame.get(bytes);
            assertTrue(replica.apply(bytes), () -> "a frame of " + bytes.length + " bytes made no sense");
            sent.sent(true);
        }

        @Override
        public void send(Welcome welcome, Sent sent) {
            sent.sent(true);
        }

        @Override
        public void close(CloseCode code, String reason) {
            throw new AssertionError(code + ": " + reason);
        }

        @Override
        public void abort() {
            throw new AssertionError("cut");
        }

        @Override
        public void appeared(int kind, int slot) {
            seen[kind]++;
        }

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
