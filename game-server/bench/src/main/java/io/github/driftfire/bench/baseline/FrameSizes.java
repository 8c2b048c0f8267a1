package io.github.driftfire.bench.baseline;

import io.github.driftfire.bench.DryRun;
import io.github.driftfire.bench.LoadGame;
import io.github.driftfire.model.arena.ArenaGameModel;

/** How many bytes each player's frame had in each tick of the reference load, played by the real room. Starts over at the end. */
final class FrameSizes {
    private static final int WARM_UP_SECONDS = 10;
    private static final int SEED = 1;

    private final int[][] bytes;

    private FrameSizes(int[][] bytes) {
        this.bytes = bytes;
    }

    static FrameSizes of(int players, int tickRateHz, int seconds) {
        DryRun run = new DryRun(LoadGame.of(ArenaGameModel.NAME, players, tickRateHz, SEED), false);
        run.warmUp(WARM_UP_SECONDS);
        int[][] bytes = new int[seconds * tickRateHz][players];
        for (int[] tick : bytes) {
            run.sendInputs();
            run.tickRoom();
            run.readFrames();
            for (int player = 0; player < players; player++) {
                tick[player] = run.newestFrameBytes(player);
            }
        }
        return new FrameSizes(bytes);
    }

    int bytes(int tick, int player) {
        int[] row = bytes[tick % bytes.length];
        return row[player % row.length];
    }
}
