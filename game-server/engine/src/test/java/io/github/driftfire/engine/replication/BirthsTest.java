package io.github.driftfire.engine.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.ToyModel;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.state.Model;
import org.junit.jupiter.api.Test;

final class BirthsTest {
    private final Model model = ToyModel.of(1000, 1000);
    private final World world = World.of(model, kind -> kind == ToyModel.DART ? 400 : 4);
    private final WorldBaseline held = new WorldBaseline(world);
    private final Births births = new Births(world);
    private final CellGrid grid = new CellGrid(model);

    private void tickWithDartsOf(int drone, int darts) {
        world.endTick();
        for (int i = 0; i < darts; i++) {
            world.spawn(ToyModel.DART, ToyModel.DRONE, drone);
        }
        births.index(held, grid);
    }

    private int childrenOf(int drone) {
        int count = 0;
        for (int birth = births.firstChild(ToyModel.DRONE, drone); birth >= 0; birth = births.nextChild(birth)) {
            count++;
        }
        return count;
    }

    @Test
    void forgetsTheLastTicksParentsAlsoWhenABusierTickFollows() {
        for (int drone = 0; drone < 2; drone++) {
            held.appear(ToyModel.DRONE, world.spawn(ToyModel.DRONE), 0);
        }
        tickWithDartsOf(1, 3);
        assertEquals(3, childrenOf(1), "children in the quiet tick");

        tickWithDartsOf(0, 200);

        assertEquals(200, childrenOf(0), "children in the busy tick");
        assertEquals(0, childrenOf(1), "children of who has none any more");
    }
}
