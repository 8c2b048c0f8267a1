package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.model.math.Rng;
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

    private static int play(int seed) {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 16, seed));
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
