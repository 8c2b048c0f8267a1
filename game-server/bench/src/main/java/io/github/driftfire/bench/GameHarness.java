package io.github.driftfire.bench;

import io.github.driftfire.arena.ArenaGame;
import io.github.driftfire.arena.ArenaSettings;
import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.Replicator;
import io.github.driftfire.engine.World;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.wire.WireWriter;

/** Plays the reference load without a room, so that one part of a tick can be measured by itself. Owned by one thread. */
public final class GameHarness implements Feed, Inputs {
    public static final int HZ = 20;

    private static final int FEED_BYTES = 1 << 20;
    private static final int SEED = 1;

    private final ArenaGame game;
    private final World world;
    private final Replicator replicator;
    private final WireWriter feed = new WireWriter(FEED_BYTES);
    private final PilotScript[] scripts;
    private final int[] controls;
    private int tick;

    public GameHarness(int players) {
        game = new ArenaGame(ArenaSettings.workload(players, HZ, SEED));
        world = World.of(game);
        replicator = new Replicator(world, game.interest(), HZ);
        scripts = new PilotScript[players];
        controls = new int[players];
        game.start(world, this);
        for (int i = 0; i < players; i++) {
            scripts[i] = new PilotScript(i);
            game.join(i, "w" + i);
        }
        replicator.restart(tick);
    }

    public World world() {
        return world;
    }

    /** Slot of a player's ship, or -1 while it has none. */
    public int avatar(int player) {
        return game.avatar(player);
    }

    /** The game's part of a tick. */
    public void play() {
        for (int i = 0; i < scripts.length; i++) {
            controls[i] = scripts[i].next();
        }
        feed.reset();
        game.tick(++tick, this);
    }

    /** The encoder's. */
    public void encode() {
        replicator.encode(tick);
    }

    public void endTick() {
        world.endTick();
    }

    @Override
    public WireWriter broadcast() {
        return feed;
    }

    @Override
    public WireWriter to(int player) {
        return feed;
    }

    @Override
    public int input(int player) {
        return ShipSteering.input(controls[player], 0);
    }

    @Override
    public int pressedInLateInputs(int player) {
        return 0;
    }

    @Override
    public int missedTicks(int player) {
        return 0;
    }

    @Override
    public int lateInputs(int player) {
        return 0;
    }

    @Override
    public int lateInput(int player, int index) {
        return 0;
    }

    @Override
    public int viewLag8(int player, int atTick) {
        return 0;
    }
}
