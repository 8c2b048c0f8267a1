package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.replication.Interest;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Mine;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Driftfire: a dogfight among rocks for people and bots, behind the engine's {@link Game}.
 *
 * <p>The same settings, joins and inputs give the same game, bit for bit. See the package for the order of a tick.
 */
public final class ArenaGame implements Game {
    private final ArenaSettings settings;
    private final int startLevel;
    private final boolean allClasses;
    private final Tuning tuning;
    private final Model model;
    private @Nullable RoomControl control;
    private @Nullable Match match;

    public ArenaGame(ArenaSettings settings) {
        this(settings, 0);
    }

    /** @param startLevel as below */
    public ArenaGame(ArenaSettings settings, int startLevel) {
        this(settings, startLevel, false);
    }

    /**
     * @param startLevel levels that a pilot has at the start and after each loss, 0..{@link io.github.driftfire.model.arena.Levels#MOST}
     * @param allClasses whether everybody may fly each class of ship, and not only those that are free or were unlocked
     */
    public ArenaGame(ArenaSettings settings, int startLevel, boolean allClasses) {
        this.settings = settings;
        this.startLevel = startLevel;
        this.allClasses = allClasses;
        tuning = Tuning.of(settings.world());
        model = ArenaModel.of(settings.world());
    }

    @Override
    public WorldSettings settings() {
        return settings.world();
    }

    @Override
    public Model model() {
        return model;
    }

    /** Taken with the usual settings: a client says hello before it knows the room's. */
    @Override
    public String fingerprint() {
        return GameFingerprint.of(new ArenaGameModel());
    }

    @Override
    public InputLayout inputLayout() {
        return ShipSteering.INPUT;
    }

    /** The reference load is measured on the bare view: nobody flies ahead of it. */
    @Override
    public Interest interest() {
        return tuning.wraps
                ? new Interest(
                        ViewShape.UNREPORTED_WIDTH_UNITS, ViewShape.UNREPORTED_HEIGHT_UNITS, 0, 32, Interest.CROWD)
                : Interest.DEFAULT;
    }

    @Override
    public int capacity(int kind) {
        int pilots = settings.pilotNumbers();
        int rocks = tuning.rocks ? RockField.weight(settings) : 0;
        return switch (kind) {
            case Ship.KIND -> pilots;
            // Those in flight, and those that ended in this tick.
            case Pulse.KIND ->
                Math.min(
                        Replica.MAX_SLOTS,
                        pilots * (tuning.pulseTicks / tuning.stats.leastReloadTicks() + 3) * tuning.stats.mostPulses());
            // What breaks keeps its slot for the tick.
            case Rock.KIND -> tuning.rocks ? rocks * 2 : 1;
            case Shard.KIND ->
                tuning.rocks
                        ? Rules.SHARDS_LEAST + pilots * Rules.SHARDS_PER_PILOT + rocks * Rules.SHARDS_PER_ROCK_WEIGHT
                        : 1;
            // The one that glows, and the one that went out in this tick.
            case Beam.KIND -> tuning.rocks ? pilots * 2 : 1;
            case Mine.KIND -> tuning.rocks ? pilots * Rules.MINES_PER_PILOT : 1;
            case Pickup.KIND -> tuning.rocks ? PickupSpawner.most(settings) : 1;
            default -> throw new IllegalArgumentException("kind " + kind + " is unknown");
        };
    }

    @Override
    public void control(RoomControl room) {
        control = room;
    }

    @Override
    public void start(World world, Feed feed) {
        match = new Match(new Arena(settings, tuning, world, startLevel), feed, control, allClasses);
    }

    @Override
    public void join(int player, String name) {
        match().join(player, name);
    }

    @Override
    public void leave(int player) {
        match().leave(player);
    }

    @Override
    public void writeCarryOver(int player, WireWriter record) {
        match().writeCarryOver(player, record);
    }

    @Override
    public boolean readCarryOver(int player, WireReader record) {
        return match().readCarryOver(player, record);
    }

    @Override
    public int greet(int player, int part, WireWriter feed) {
        return match().greet(player, part, feed);
    }

    @Override
    public void tick(int tick, Inputs inputs) {
        match().tick(tick, inputs);
    }

    @Override
    public int avatar(int player) {
        return match().pilot(player).ship;
    }

    @Override
    public int team(int player) {
        return match().pilot(player).team;
    }

    @Override
    public int watched(int player) {
        return match().watched(player);
    }

    @Override
    public List<String> reservedNames() {
        return match().botNames();
    }

    @Override
    public @Nullable String leader() {
        return match().leader();
    }

    @Override
    public int bots() {
        return match().bots();
    }

    /** For tests: the game's inside. */
    Match match() {
        Match playing = match;
        if (playing == null) {
            throw new IllegalStateException("the game has not been started");
        }
        return playing;
    }
}
