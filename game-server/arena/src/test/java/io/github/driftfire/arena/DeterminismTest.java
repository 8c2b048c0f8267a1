package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.model.math.Rng;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeterminismTest {
    @Test
    void theSameSeedAndInputsGiveTheSameGame() {
        assertEquals(play(5), play(5), "checksum after 3,000 ticks");
    }

    @Test
    void anotherSeedGivesAnotherGame() {
        assertNotEquals(play(5), play(6), "checksum after 3,000 ticks");
    }

    @Test
    void everyModeIsTheSameAgain() {
        for (ArenaMode.Kind kind : List.of(ArenaMode.Kind.ROUND, ArenaMode.Kind.TEAMS, ArenaMode.Kind.LAST)) {
            ArenaMode mode = ArenaMode.rounds(kind, 30, 1, 3);
            assertEquals(play(5, mode), play(5, mode), "checksum after 3,000 ticks of " + kind);
        }
    }

    private static int play(int seed) {
        return play(seed, ArenaMode.ENDLESS);
    }

    private static int play(int seed, ArenaMode mode) {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 16, seed).with(mode));
        Rng random = new Rng(99);
        for (int i = 0; i < 3_000; i++) {
            int player = random.below(8);
            if (random.oneIn(50)) {
                if (stage.arena.pilots[player].present) {
                    stage.game.leave(player);
                } else {
                    stage.game.join(player, "player" + player);
                }
            }
            stage.controls[player] = random.below(64);
            stage.aims[player] = random.below(1024);
            stage.tick();
        }
        return stage.checksum();
    }
}
