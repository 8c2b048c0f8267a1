package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.IntMath;
import org.junit.jupiter.api.Test;

final class RockFieldTest {
    @Test
    void aLargeRockBreaksIntoTwoOrThreeMediumOnesThatFlyApart() {
        Stage stage = Stage.empty();
        int rock = stage.rock(Rock.LARGE, 2000, 2000);
        stage.game.match().debris.wearRock(rock, 200);
        assertEquals(Rock.BROKEN, stage.cause(Rock.KIND, rock), "the rock's end");
        int fragments = stage.arena.rocks.count() - 1;
        assertTrue(fragments == 2 || fragments == 3, "fragments " + fragments);
        stage.ticks(30);
        for (int slot = 0; slot < stage.arena.rocks.end(); slot++) {
            if (stage.world.lives(Rock.KIND, slot)) {
                assertEquals(Rock.MEDIUM, stage.arena.rocks.get(slot, Rock.SIZE), "size");
                int moved = IntMath.length(
                        stage.arena.rocks.get(slot, Rock.X) - Arena.sub(2000),
                        stage.arena.rocks.get(slot, Rock.Y) - Arena.sub(2000));
                assertTrue(moved > Arena.sub(30), "moved by " + moved);
            }
        }
    }

    @Test
    void aSmallRockDropsShards() {
        Stage stage = Stage.empty();
        int rock = stage.rock(Rock.SMALL, 2000, 2000);
        stage.game.match().debris.wearRock(rock, 200);
        int shards = stage.arena.shards.count();
        assertTrue(shards >= 1 && shards <= Rules.SMALL_ROCK_SHARDS_MOST, "shards " + shards);
        assertEquals(1, stage.arena.rocks.count(), "nothing but the rock that has ended");
    }

    @Test
    void aRockThatIsNotBrokenKeepsItsWounds() {
        Stage stage = Stage.empty();
        int rock = stage.rock(Rock.MEDIUM, 2000, 2000);
        stage.game.match().debris.wearRock(rock, 10);
        assertEquals(Rock.hull(Rock.MEDIUM) - 10, stage.arena.rocks.get(rock, Rock.HULL), "hull");
        assertTrue(stage.world.lives(Rock.KIND, rock), "it lives");
    }

    @Test
    void theFieldIsStrewnInProportionToTheArea() {
        Stage small = new Stage(new ArenaSettings("dogfight", 2000, 2000, 30, 1, 0, 1));
        Stage large = new Stage(new ArenaSettings("dogfight", 8000, 8000, 30, 1, 0, 1));
        double ratio = weight(large) / (double) weight(small);
        assertTrue(ratio > 12 && ratio < 20, "ratio of weights " + ratio);
    }

    @Test
    void theFieldFillsUpAgainButNeverBeyondItsWeight() {
        Stage stage = new Stage(new ArenaSettings("dogfight", 2400, 2400, 30, 1, 0, 1));
        stage.clearRocks();
        int most = RockField.weight(stage.settings) + ArenaEvents.MOST_WEIGHT;
        for (int i = 0; i < 3_000; i++) {
            stage.tick();
            if (i % 100 == 99) {
                breakSomething(stage);
            }
            assertTrue(weight(stage) <= most, "weight " + weight(stage));
        }
        assertTrue(weight(stage) > RockField.weight(stage.settings) - 15, "weight in the end " + weight(stage));
    }

    @Test
    void noRockComesInFrontOfAPlayer() {
        Stage stage = new Stage(new ArenaSettings("dogfight", 4000, 4000, 30, 4, 0, 1));
        stage.clearRocks();
        int ship = stage.ship(0, 2000, 2000);
        stage.clearRocks();
        boolean[] known = new boolean[stage.arena.rocks.capacity()];
        for (int i = 0; i < 2_000; i++) {
            stage.tick();
            for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
                if (stage.world.lives(Rock.KIND, rock) && !known[rock]) {
                    known[rock] = true;
                    int distance = IntMath.length(
                            stage.arena.rocks.get(rock, Rock.X) - stage.arena.ships.get(ship, Ship.X),
                            stage.arena.rocks.get(rock, Rock.Y) - stage.arena.ships.get(ship, Ship.Y));
                    assertFalse(distance < Arena.sub(Rules.ROCK_CLEARANCE - 20), "a rock came at " + distance);
                }
            }
        }
    }

    private static void breakSomething(Stage stage) {
        for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
            if (stage.world.lives(Rock.KIND, rock) && stage.arena.rocks.get(rock, Rock.SIZE) > Rock.SMALL) {
                stage.game.match().debris.wearRock(rock, 200);
                return;
            }
        }
    }

    private static int weight(Stage stage) {
        int sum = 0;
        for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
            if (stage.world.lives(Rock.KIND, rock)) {
                sum += Rules.ROCK_WEIGHT[stage.arena.rocks.get(rock, Rock.SIZE)];
            }
        }
        return sum;
    }
}
