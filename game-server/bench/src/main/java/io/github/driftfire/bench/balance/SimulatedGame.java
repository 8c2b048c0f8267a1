package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaProvider;
import io.github.driftfire.arena.SimulatedPilots;
import io.github.driftfire.arena.Skill;
import io.github.driftfire.bench.PunctualInputs;
import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.kit.RoomSettings;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A room of the arena without sockets and clock, its people flown by bots. Times are ticks. Owned by one thread. */
final class SimulatedGame implements Feed, PunctualInputs {
    static final int HZ = Tuning.DEFAULTS.tickRateHz();

    private static final int FEED_BYTES = 1 << 16;

    /** What this tick's feed says. */
    final HeardFeed heard = new HeardFeed();

    final int seats;
    private final ArenaGame game;
    private final World world;
    private final SimulatedPilots pilots;
    private final boolean upgrades;
    private final WireWriter broadcast = new WireWriter(FEED_BYTES);
    private final WireWriter first = new WireWriter(FEED_BYTES);
    private final WireWriter others = new WireWriter(FEED_BYTES);
    private int tick;

    /**
     * @param mode as the arena's option has it
     * @param sizeUnits the arena's width and height; 0 for the usual ones
     * @param seats of people
     * @param bots the room is filled up with to so many pilots
     * @param upgrades whether those in the seats choose upgrades
     */
    SimulatedGame(String mode, int sizeUnits, int seats, int bots, int seed, boolean upgrades) {
        this.seats = seats;
        this.upgrades = upgrades;
        ArenaProvider provider = new ArenaProvider();
        WorldSettings usual = provider.world(Tuning.DEFAULTS, seats);
        WorldSettings size =
                sizeUnits == 0 ? usual : new WorldSettings(usual.preset(), sizeUnits, sizeUnits, usual.tickRateHz());
        Map<String, String> options = new HashMap<>();
        provider.options().forEach(option -> options.put(option.name(), option.defaultText()));
        options.put("mode", mode);
        options.put("start-seconds", "1");
        // Simulated pilots fly every class, also where people have to unlock some.
        options.replace("classes", "all");
        game = (ArenaGame) provider.open(new RoomSettings("balance", size, seats, bots, seed, options));
        world = World.of(game.model(), game::capacity);
        game.start(world, this);
        pilots = new SimulatedPilots(game);
    }

    void join(int seat, Skill skill, int shipClass) {
        pilots.join(seat, skill, shipClass);
    }

    void leave(int seat) {
        pilots.leave(seat);
    }

    void play() {
        broadcast.reset();
        first.reset();
        others.reset();
        world.endTick();
        pilots.decide();
        game.tick(++tick, this);
        heard.clear();
        RosterFeed.read(new WireReader(broadcast.bytes(), 0, broadcast.size()), heard);
        RosterFeed.read(new WireReader(first.bytes(), 0, first.size()), heard);
    }

    void play(int ticks) {
        for (int i = 0; i < ticks; i++) {
            play();
        }
    }

    /** Whether a seat's pilot has a ship. */
    boolean flies(int seat) {
        return game.avatar(seat) >= 0;
    }

    /** Steps of all upgrades of a seat's ship, packed; 0 without a ship. */
    int upgrades(int seat) {
        int ship = game.avatar(seat);
        return ship < 0 ? 0 : world.table(Ship.KIND).get(ship, Ship.UPGRADES);
    }

    /** The name of the pilot with the highest score; {@code null} for none. */
    @Nullable
    String leader() {
        return game.leader();
    }

    @Override
    public WireWriter broadcast() {
        return broadcast;
    }

    /** The first seat's is read, for what is told to each alone. */
    @Override
    public WireWriter to(int player) {
        return player == 0 ? first : others;
    }

    @Override
    public int input(int player) {
        int input = pilots.input(player);
        return upgrades ? input : ShipSteering.withChoice(input, 0);
    }
}
