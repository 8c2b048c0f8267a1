package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.ToyModel;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the world and to the line, each client's replica is the server's world, bit for bit. */
class ReplicationTest {
    private static final int TICKS = 25_000;
    private static final int[] CAPACITIES = {40, 200, 60};
    private static final WireWriter NO_FEED = new WireWriter(1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void keepsEveryReplicaEqualThroughAnySequenceOfEvents(int seed) {
        Chaos chaos = new Chaos(seed);
        for (int tick = 1; tick <= TICKS; tick++) {
            chaos.tick(tick);
        }
        assertTrue(chaos.framesChecked > TICKS, "checked " + chaos.framesChecked + " frames");
    }

    @Test
    void spendsNextToNothingOnWhatDoesAsItsMotionSays() {
        Chaos chaos = new Chaos(5);
        for (int tick = 1; tick <= 200; tick++) {
            chaos.tick(tick);
        }
        chaos.calm = true;
        int bytes = 0;
        for (int tick = 201; tick <= 400; tick++) {
            bytes = chaos.tick(tick);
        }
        assertTrue(bytes < 6 * 60, "six calm clients took " + bytes + " bytes in one tick");
    }

    @Test
    void tellsOfAReplicaThatHasGoneAstray() {
        Chaos chaos = new Chaos(6);
        for (int tick = 1; tick <= 50; tick++) {
            chaos.tick(tick);
        }
        Client client = chaos.clients.get(0);
        while (client.replica.avatar() < 0) {
            chaos.tick(++chaos.lastTick);
        }
        EntityTable drones = client.replica.table(ToyModel.DRONE);
        drones.set(
                client.replica.avatar(),
                ToyModel.DRONE_HULL,
                drones.get(client.replica.avatar(), ToyModel.DRONE_HULL) ^ 1);
        client.expectDesync = true;
        chaos.calm = true;
        chaos.always = true;
        chaos.tick(++chaos.lastTick);
        assertEquals(1, client.replica.desyncs(), "desyncs noticed");
        assertTrue(client.replica.broken(), "the replica refuses to go on");
        client.expectDesync = false;
        client.baseline.reset();
        chaos.tick(++chaos.lastTick);
        assertFalse(client.replica.broken(), "a fresh start mends it");
    }

    /** One client: its baseline at the server and a replica at the other end. */
    private static final class Client {
        final int number;
        final ClientBaseline baseline = new ClientBaseline();
        final Replica replica;
        int drone = -1;
        int silent;
        boolean expectDesync;

        @Nullable
        ViewShape shape;

        Client(int number, Model model) {
            this.number = number;
            replica = new Replica(model, new Silence());
            shape = number % 2 == 0 ? ViewShape.ofWidth(1000) : null;
        }
    }

    /** A world without rules, in which everything that can happen does. */
    private static final class Chaos {
        private final Model model = ToyModel.of(4000, 3000);
        private final World world = World.of(model, kind -> CAPACITIES[kind]);
        private final Replicator replicator = new Replicator(world, new Interest(900, 700, 0, 60, 8), 1);
        private final Rng random;
        private final List<Client> clients;
        private boolean calm;
        private boolean always;
        private int framesChecked;
        private int lastTick;

        Chaos(int seed) {
            random = new Rng(seed);
            clients = Stream.iterate(0, i -> i + 1)
                    .limit(6)
                    .map(i -> new Client(i, model))
                    .toList();
        }

        int tick(int tick) {
            lastTick = tick;
            if (!calm) {
                steer();
            }
            world.step();
            if (!calm) {
                meddle();
            }
            if (tick == 1 || random.oneIn(5000)) {
                replicator.restart(tick);
                clients.forEach(client -> client.baseline.reset());
            } else {
                replicator.encode(tick);
            }
            int bytes = 0;
            for (Client client : clients) {
                bytes += send(client, tick);
            }
            world.endTick();
            return bytes;
        }

        private void steer() {
            EntityTable drones = world.table(ToyModel.DRONE);
            for (int slot = 0; slot < drones.end(); slot++) {
                if (world.lives(ToyModel.DRONE, slot) && random.oneIn(8)) {
                    drones.set(slot, ToyModel.DRONE_CONTROLS, random.below(16));
                }
            }
        }

        private void meddle() {
            EntityTable drones = world.table(ToyModel.DRONE);
            for (int slot = 0; slot < drones.end(); slot++) {
                if (!world.lives(ToyModel.DRONE, slot)) {
                    continue;
                }
                if (random.oneIn(20)) {
                    drones.set(slot, ToyModel.DRONE_HULL, random.below(128));
                    drones.set(slot, ToyModel.DRONE_FUEL, random.below(1024));
                }
                if (random.oneIn(15)) {
                    int dart = world.spawn(ToyModel.DART, ToyModel.DRONE, slot);
                    if (dart >= 0 && random.oneIn(4)) {
                        world.table(ToyModel.DART).set(dart, ToyModel.VX, random.between(-9000, 9000));
                    }
                    if (dart >= 0 && random.oneIn(9)) {
                        place(ToyModel.DART, dart);
                    }
                }
                if (random.oneIn(300)) {
                    place(ToyModel.DRONE, slot);
                }
                if (random.oneIn(200)) {
                    world.end(ToyModel.DRONE, slot, random.below(8));
                }
            }
            if (random.oneIn(400)) {
                salvo();
            }
            populate();
            breakRocks();
            resurrectAndHitDarts();
        }

        /** More births in one tick than ever before. */
        private void salvo() {
            EntityTable drones = world.table(ToyModel.DRONE);
            for (int slot = 0; slot < drones.end(); slot++) {
                for (int n = 0; n < 5 && world.lives(ToyModel.DRONE, slot); n++) {
                    world.spawn(ToyModel.DART, ToyModel.DRONE, slot);
                }
            }
        }

        private void populate() {
            if (random.oneIn(4)) {
                int slot = world.spawn(ToyModel.DRONE);
                if (slot >= 0) {
                    place(ToyModel.DRONE, slot);
                    world.table(ToyModel.DRONE).set(slot, ToyModel.DRONE_FUEL, 1000);
                }
            }
            if (random.oneIn(6)) {
                int slot = world.spawn(ToyModel.ROCK);
                if (slot >= 0) {
                    place(ToyModel.ROCK, slot);
                    world.table(ToyModel.ROCK).set(slot, ToyModel.VX, random.between(-2000, 2000));
                    world.table(ToyModel.ROCK).set(slot, ToyModel.ROCK_SIZE, random.below(8));
                }
            }
        }

        private void breakRocks() {
            EntityTable rocks = world.table(ToyModel.ROCK);
            for (int slot = 0; slot < rocks.end(); slot++) {
                if (world.lives(ToyModel.ROCK, slot) && random.oneIn(100)) {
                    world.end(ToyModel.ROCK, slot, 1);
                    for (int n = random.below(4); n > 0; n--) {
                        int child = world.spawn(ToyModel.ROCK, ToyModel.ROCK, slot);
                        if (child >= 0) {
                            rocks.set(child, ToyModel.VY, random.between(-2000, 2000));
                        }
                        if (child >= 0 && random.oneIn(10)) {
                            world.end(ToyModel.ROCK, child, 2);
                        }
                    }
                }
            }
        }

        private void resurrectAndHitDarts() {
            EntityTable darts = world.table(ToyModel.DART);
            for (int slot = 0; slot < darts.end(); slot++) {
                if (world.lives(ToyModel.DART, slot) && random.oneIn(50)) {
                    world.end(ToyModel.DART, slot, random.below(2));
                } else if (world.lives(ToyModel.DART, slot) && random.oneIn(60)) {
                    darts.set(slot, ToyModel.DART_TIME, 63);
                }
            }
        }

        private void place(int kind, int slot) {
            world.table(kind).set(slot, ToyModel.X, random.below(4000) * Model.SUB + random.below(256));
            world.table(kind).set(slot, ToyModel.Y, random.below(3000) * Model.SUB + random.below(256));
        }

        private int send(Client client, int tick) {
            if (!world.lives(ToyModel.DRONE, client.drone) && random.oneIn(10)) {
                client.drone = pickDrone();
            } else if (random.oneIn(400)) {
                client.drone = pickDrone();
            }
            if (random.oneIn(3000)) {
                client.baseline.reset();
            }
            if (client.number % 2 == 0 && tick % 70 == 0) {
                client.shape = ViewShape.ofWidth(500 + (tick * 37 + client.number * 411) % 1500);
            }
            if (!always && client.silent-- > 0) {
                return 0;
            }
            client.silent = random.oneIn(30) ? random.below(random.oneIn(8) ? 2 * Replicator.KEPT_TICKS : 6) : 0;
            int drone = client.drone >= 0 && world.lives(ToyModel.DRONE, client.drone) ? client.drone : -1;
            ByteBuffer frame = replicator.write(client.baseline, client.shape, NO_FEED, 0, 0, drone);
            byte[] bytes = new byte[frame.remaining()];
            frame.get(bytes);
            boolean good = client.replica.apply(bytes);
            if (!client.expectDesync) {
                assertTrue(
                        good,
                        "tick " + tick + ": the replica of " + client.number + " broke, desyncs "
                                + client.replica.desyncs());
                assertEquals(replicator.checksum(client.baseline.view), client.replica.checksum(), "tick " + tick);
                assertSameAvatar(client, drone, tick);
            }
            framesChecked++;
            return bytes.length;
        }

        private int pickDrone() {
            int slot = random.below(40);
            return world.lives(ToyModel.DRONE, slot) ? slot : -1;
        }

        private void assertSameAvatar(Client client, int drone, int tick) {
            int avatar = client.replica.avatar();
            assertEquals(drone >= 0, avatar >= 0, "tick " + tick + ": has an avatar");
            for (int f = 0;
                    drone >= 0 && f < model.kind(ToyModel.DRONE).fields().size();
                    f++) {
                Field field = model.kind(ToyModel.DRONE).fields().field(f);
                assertEquals(
                        world.table(ToyModel.DRONE).get(drone, f),
                        client.replica.table(ToyModel.DRONE).get(avatar, f),
                        "tick " + tick + ", avatar's " + field.name());
            }
        }
    }

    private static final class Silence implements ReplicaListener {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
