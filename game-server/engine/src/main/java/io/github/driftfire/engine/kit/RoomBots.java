package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.state.EntityTable;
import org.jspecify.annotations.Nullable;

/** The bots of a room, each with a controller. Owned by the room's thread. */
final class RoomBots implements BotView {
    private final GameProvider provider;
    private final World world;
    private final Players players;
    private final int seed;
    private final @Nullable BotController[] controllers;
    private final int[] inputs;
    private int tick;
    private int seeing;

    RoomBots(GameProvider provider, World world, Players players, RoomSettings settings) {
        this.provider = provider;
        this.world = world;
        this.players = players;
        seed = settings.seed();
        controllers = new BotController[settings.bots()];
        inputs = new int[settings.bots()];
    }

    /** The number of a bot that is not in the room; there must be one. */
    int next() {
        int player = players.people();
        while (players.isPresent(player)) {
            player++;
        }
        int bot = player - players.people();
        controllers[bot] = provider.bot(seed + bot);
        return player;
    }

    /** The number of the bot that leaves first; there must be one. */
    int last() {
        int player = players.end() - 1;
        while (!players.isPresent(player)) {
            player--;
        }
        return player;
    }

    /** Asks every controller for this tick's input. */
    void decide(int newTick) {
        tick = newTick;
        for (int bot = 0; bot < controllers.length; bot++) {
            BotController controller = controllers[bot];
            seeing = players.people() + bot;
            if (controller != null && players.isPresent(seeing)) {
                inputs[bot] = controller.input(this);
            }
        }
    }

    int input(int player) {
        return inputs[player - players.people()];
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int avatar() {
        return players.avatar(seeing);
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
