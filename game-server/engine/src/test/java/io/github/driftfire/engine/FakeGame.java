package io.github.driftfire.engine;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tiny game: a ship for each player moves right while button 1 is held, and fires a bolt, which lives 20 ticks, while
 * button 2 is held. It can be told to fail, and it keeps what it was called with.
 */
public final class FakeGame implements Game {
    public static final String FINGERPRINT = "fa4e0001";
    public static final int SHIP = 0;
    public static final int BOLT = 1;
    public static final int RIGHT = 1;
    public static final int FIRE = 2;

    /** Feed messages: a type, and a byte that says more. */
    public static final int JOINED = 1;

    public static final int GREETING = 2;
    public static final int NOISE = 3;

    /** Where the buttons are in an input. */
    public static final int BUTTONS_SHIFT = 16;

    private static final int NOBODY = Integer.MIN_VALUE;
    private static final int CONTROLS = 2;
    private static final int LIFE = 2;
    private static final int BOLT_TICKS = 20;

    public final List<String> events = new ArrayList<>();
    public final Map<Integer, String> names = new HashMap<>();
    public int hz = 20;
    public int worldUnits = 1000;
    public int boltCapacity = 256;
    public int greetingParts = 1;

    /** Greetings begun so far. */
    public int greetings;

    public int greetingBytes = 2;
    public int broadcastBytes;
    public int ticks;
    public int bots;
    public List<String> reserved = List.of();

    @Nullable
    public Runnable duringTick;

    public boolean failsToJoin;
    public boolean outOfMemoryAtJoin;
    public boolean failsToLeave;
    public int failsToGreet = NOBODY;
    public boolean records = true;

    /** By player: what is taken along to another room. */
    public final byte[] @Nullable [] carryOvers = new byte[4096][];

    public boolean failsToCarryOver;

    public final int[] lastControls = new int[4096];
    private final int[] ships = new int[4096];
    private @Nullable World world;
    private @Nullable Feed feed;
    private @Nullable Model model;

    public FakeGame() {
        Arrays.fill(ships, -1);
    }

    @Override
    public WorldSettings settings() {
        return new WorldSettings("fake", worldUnits, worldUnits, hz);
    }

    @Override
    public Model model() {
        Model made = model;
        if (made == null) {
            made = newModel(hz, worldUnits);
            model = made;
        }
        return made;
    }

    @Override
    public String fingerprint() {
        return FINGERPRINT;
    }

    @Override
    public int capacity(int kind) {
        return kind == SHIP ? 2048 : boltCapacity;
    }

    @Override
    public void start(World world, Feed feed) {
        this.world = world;
        this.feed = feed;
    }

    @Override
    public void join(int player, String name) {
        note("join " + player + " " + name);
        if (failsToJoin) {
            throw new IllegalStateException("this game lets nobody join");
        }
        if (outOfMemoryAtJoin) {
            throw new OutOfMemoryError("planted");
        }
        names.put(player, name);
        ships[player] = world().spawn(SHIP);
        say(feed().broadcast(), JOINED, player);
    }

    @Override
    public void leave(int player) {
        note("leave " + player);
        if (failsToLeave) {
            throw new IllegalStateException("this game lets nobody leave");
        }
        if (ships[player] >= 0) {
            world().end(SHIP, ships[player], 1);
            ships[player] = -1;
        }
        names.remove(player);
    }

    @Override
    public void writeCarryOver(int player, WireWriter record) {
        if (failsToCarryOver) {
            throw new IllegalStateException("this game lets nobody take anything along");
        }
        byte[] bytes = carryOvers[player];
        if (bytes != null) {
            record.copy(bytes, 0, bytes.length);
        }
    }

    @Override
    public boolean readCarryOver(int player, WireReader record) {
        StringBuilder bytes = new StringBuilder("brings " + player);
        while (record.left() > 0) {
            bytes.append(' ').append(record.u8());
        }
        note(bytes.toString());
        return true;
    }

    @Override
    public int greet(int player, int part, WireWriter out) {
        if (player == failsToGreet) {
            throw new IllegalStateException("this game does not greet " + player);
        }
        greetings += part == 0 ? 1 : 0;
        say(out, GREETING, part);
        for (int i = 2; i < greetingBytes; i += 2) {
            say(out, NOISE, part);
        }
        return part + 1 < greetingParts ? part + 1 : GREETED;
    }

    @Override
    public void tick(int tick, Inputs inputs) {
        ticks = tick;
        World world = world();
        for (int player = 0; player < ships.length; player++) {
            if (ships[player] >= 0) {
                int controls = (inputs.input(player) | inputs.pressedInLateInputs(player)) >>> BUTTONS_SHIFT;
                lastControls[player] = controls;
                world.table(SHIP).set(ships[player], CONTROLS, controls);
                if ((controls & FIRE) != 0) {
                    world.spawn(BOLT, SHIP, ships[player]);
                }
            }
        }
        world.step();
        for (int i = 0; i < broadcastBytes; i += 2) {
            say(feed().broadcast(), NOISE, 0);
        }
        if (duringTick != null) {
            duringTick.run();
        }
    }

    @Override
    public int avatar(int player) {
        return ships[player];
    }

    /** A player's ship is gone. */
    public void takeShip(int player) {
        world().end(SHIP, ships[player], 1);
        ships[player] = -1;
    }

    /** A player without a ship has one. */
    public void giveShip(int player) {
        ships[player] = world().spawn(SHIP);
    }

    /** The first player who is there leads. */
    @Override
    public int watched(int player) {
        if (player >= 0 && player < ships.length && ships[player] >= 0) {
            return ships[player];
        }
        for (int ship : ships) {
            if (ship >= 0) {
                return ship;
            }
        }
        return -1;
    }

    @Override
    public List<String> reservedNames() {
        return reserved;
    }

    @Override
    public int bots() {
        return bots;
    }

    /** Where a player's ship is. */
    public int x(int player) {
        return world().table(SHIP).get(ships[player], FieldTable.X);
    }

    public World world() {
        if (world == null) {
            throw new IllegalStateException("not started");
        }
        return world;
    }

    public Feed feed() {
        if (feed == null) {
            throw new IllegalStateException("not started");
        }
        return feed;
    }

    public static void say(WireWriter out, int type, int what) {
        out.u8(type);
        out.u8(what);
    }

    private void note(String event) {
        if (records) {
            events.add(event);
        }
    }

    public static Model newModel(int hz) {
        return newModel(hz, 1000);
    }

    private static Model newModel(int hz, int worldUnits) {
        EntityKind ship = new EntityKind(
                "ship",
                FieldTable.builder()
                        .signed("x", 20)
                        .signed("y", 20)
                        .control("controls", 8)
                        .owner("energy", 8)
                        .build(),
                (rows, at) -> {
                    if ((rows[at + CONTROLS] & RIGHT) != 0) {
                        rows[at + FieldTable.X] = (rows[at + FieldTable.X] + 1) & 0x3ffff;
                    }
                    return true;
                },
                Map.of());
        EntityKind bolt = new EntityKind(
                "bolt",
                FieldTable.builder()
                        .signed("x", 20)
                        .signed("y", 20)
                        .unsigned("life", 8)
                        .build(),
                (rows, at) -> {
                    rows[at + FieldTable.Y] += 4;
                    return --rows[at + LIFE] > 0;
                },
                Map.of(SHIP, (parents, parentAt, rows, at) -> {
                    rows[at + FieldTable.X] = parents[parentAt + FieldTable.X];
                    rows[at + FieldTable.Y] = parents[parentAt + FieldTable.Y];
                    rows[at + LIFE] = BOLT_TICKS;
                }));
        return new Model(List.of(ship, bolt), SHIP, worldUnits * Model.SUB, worldUnits * Model.SUB, hz);
    }
}
