package io.github.driftfire.bench;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.kit.BotController;
import io.github.driftfire.engine.kit.BotView;
import io.github.driftfire.engine.replication.Replicator;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireWriter;

/** Plays a load without a room, so that one part of a tick can be measured by itself. Owned by one thread. */
public final class GameHarness implements Feed, PunctualInputs, BotView {
    public static final int HZ = 20;

    private static final int FEED_BYTES = 1 << 20;
    private static final int SEED = 1;

    private final Game game;
    private final World world;
    private final Replicator replicator;
    private final WireWriter feed = new WireWriter(FEED_BYTES);
    private final BotController[] players;
    private final int[] inputs;
    private int tick;
    private int seeing;

    public GameHarness(String gameName, int count) {
        LoadGame load = LoadGame.of(gameName, count, HZ, SEED);
        game = load.open();
        world = World.of(game.model(), game::capacity);
        replicator = new Replicator(world, game.interest(), HZ);
        players = new BotController[count];
        inputs = new int[count];
        game.start(world, this);
        for (int i = 0; i < count; i++) {
            players[i] = load.player(i);
            game.join(i, "w" + i);
        }
        replicator.restart(tick);
    }

    public World world() {
        return world;
    }

    /** Slot of a player's avatar, or -1 while it has none. */
    public int avatar(int player) {
        return game.avatar(player);
    }

    /** The game's part of a tick. */
    public void play() {
        for (seeing = 0; seeing < players.length; seeing++) {
            inputs[seeing] = players[seeing].input(this);
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
        return inputs[player];
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int avatar() {
        return game.avatar(seeing);
    }

    @Override
    public EntityTable table(int kind) {
        return world.table(kind);
    }

    @Override
    public boolean lives(int kind, int slot) {
        return world.lives(kind, slot);
    }
}
