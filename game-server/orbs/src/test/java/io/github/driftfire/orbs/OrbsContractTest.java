package io.github.driftfire.orbs;

import io.github.driftfire.contract.GameContract;
import io.github.driftfire.engine.kit.GameProvider;
import java.util.Map;

final class OrbsContractTest extends GameContract {
    @Override
    protected GameProvider game() {
        return new OrbsProvider();
    }

    @Override
    protected Map<String, String> quietOptions() {
        return Map.of("dots", "1");
    }

    /** Eating makes an orb slower. */
    @Override
    protected boolean touched(int[] before, int[] after) {
        return before[Orbs.MASS] != after[Orbs.MASS];
    }
}
