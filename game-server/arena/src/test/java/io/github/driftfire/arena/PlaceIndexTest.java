package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.kit.SpatialIndex;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Rng;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SpatialIndexTest {
    private final Rng random = new Rng(11);

    @Test
    void findsAllThatLieInARectangle() {
        compareWithCountingAll(new Stage(ArenaSettings.dogfight(400, 0, 1)));
    }

    @Test
    void findsAcrossTheEdgesOfOpenSpace() {
        compareWithCountingAll(Stage.workload(400));
    }

    private void compareWithCountingAll(Stage stage) {
        for (int player = 0; player < 400; player++) {
            stage.game.join(player, "p");
        }
        stage.tick();
        stage.arena.reindex();
        SpatialIndex index = stage.arena.shipIndex;
        int size = stage.arena.tuning.widthSub;
        for (int i = 0; i < 500; i++) {
            int x = random.between(-200, 60_000) * (size / 60_000);
            int y = random.between(-200, 60_000) * (size / 60_000);
            int reach = 1 << random.between(8, 18);
            int count = index.gather(x - reach, y - reach, x + reach, y + reach);
            Set<Integer> found = new HashSet<>();
            for (int f = 0; f < count; f++) {
                found.add(index.found(f));
            }
            assertEquals(count, found.size(), "each is found once");
            for (int ship = 0; ship < stage.arena.ships.end(); ship++) {
                int dx = Math.abs(stage.arena.dx(x, stage.arena.ships.get(ship, Ship.X)));
                int dy = Math.abs(stage.arena.dy(y, stage.arena.ships.get(ship, Ship.Y)));
                boolean inside = dx <= reach && dy <= reach;
                assertEquals(
                        inside,
                        inside && found.contains(ship),
                        "ship " + ship + " at " + dx + ", " + dy + " within " + reach);
            }
        }
    }
}
