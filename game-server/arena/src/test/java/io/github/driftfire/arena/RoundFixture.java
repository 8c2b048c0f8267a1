package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Objects;

/** Rounds on a {@link Stage}: who is in, how far a round is, who destroys whom. */
abstract class RoundFixture {
    static final int START = 2;

    static final int ROUND = 20;

    static final int PODIUM = 3;

    final int hz = ArenaSettings.dogfight(1, 0, 1).tickRateHz();

    static Stage stage(ArenaMode.Kind kind, int people, int bots) {
        Stage stage =
                new Stage(ArenaSettings.dogfight(people, bots, 1).with(ArenaMode.rounds(kind, ROUND, START, PODIUM)));
        stage.lives.devices = true;
        stage.game.match().rockField.pause = Integer.MAX_VALUE;
        stage.game.match().pickupSpawner.pause = Integer.MAX_VALUE;
        stage.clearRocks();
        return stage;
    }

    static void join(Stage stage, int... players) {
        for (int player : players) {
            stage.game.join(player, "pilot" + player);
        }
    }

    /** Ticks until a phase has begun. */
    static void until(Stage stage, int phase) {
        for (int i = 0; phase(stage) != phase; i++) {
            assertTrue(i < 100 * 30, "phase " + phase(stage) + " does not end");
            stage.tick();
        }
    }

    static RoundRules rounds(Stage stage) {
        return Objects.requireNonNull(stage.game.match().rounds);
    }

    static int phase(Stage stage) {
        return rounds(stage).phase();
    }

    static void score(Stage stage, int player, int points) {
        stage.arena.score(stage.arena.pilots[player], points);
    }

    static Heard greeting(Stage stage, int player) {
        WireWriter out = new WireWriter(Game.GREETING_BYTES);
        int part = 0;
        do {
            part = stage.game.greet(player, part, out);
        } while (part != Game.GREETED);
        return Heard.in(out);
    }
}
